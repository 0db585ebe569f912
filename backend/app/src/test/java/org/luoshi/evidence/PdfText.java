package org.luoshi.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a PDF of one page by hand, so that a test can put anything into it. */
final class PdfText {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private PdfText() {}

    /** @param further objects, the first of them number 4; ISO 8859-1 */
    static byte[] of(String catalog, List<String> further) {
        PdfText pdf = new PdfText();
        pdf.write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        pdf.object(catalog);
        pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>");
        further.forEach(pdf::object);
        return pdf.end();
    }

    private void object(String text) {
        places.add(out.size());
        write(places.size() + " 0 obj\n" + text + "\nendobj\n");
    }

    private byte[] end() {
        int table = out.size();
        write("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> write("%010d 00000 n \n".formatted(place)));
        write("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** A PDF whose catalog lies in a packed stream of objects, as in most PDFs of today.
     * @param packed the stream as it stands in the file
     * @param catalog number of the catalog among its objects */
    static byte[] withPackedObjects(byte[] packed, String dictionary) {
        PdfText pdf = new PdfText();
        pdf.write("%PDF-1.7\n");
        int stream = pdf.out.size();
        pdf.write("4 0 obj\n<< " + dictionary + " /Length " + packed.length + " >>\nstream\n");
        pdf.out.writeBytes(packed);
        pdf.write("\nendstream\nendobj\n");
        int table = pdf.out.size();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        row(rows, 0, 0, 0);
        for (int i = 0; i < 3; i++) {
            row(rows, 2, 4, i); // objects 1 to 3 lie in object 4
        }
        row(rows, 1, stream, 0);
        row(rows, 1, table, 0);
        pdf.write("5 0 obj\n<< /Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R /Length " + rows.size() + " >>\nstream\n");
        pdf.out.writeBytes(rows.toByteArray());
        pdf.write("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n");
        return pdf.out.toByteArray();
    }

    private static void row(ByteArrayOutputStream rows, int kind, int place, int last) {
        rows.write(kind);
        rows.writeBytes(Samples.big(place));
        rows.write(last);
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
