package org.luoshi.evidence;

import static org.luoshi.evidence.Samples.ascii;
import static org.luoshi.evidence.Samples.big;
import static org.luoshi.evidence.Samples.box;
import static org.luoshi.evidence.Samples.bytes;
import static org.luoshi.evidence.Samples.chunk;
import static org.luoshi.evidence.Samples.deflate;
import static org.luoshi.evidence.Samples.join;
import static org.luoshi.evidence.Samples.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that must never become evidence. */
final class WrongFiles {

    private WrongFiles() {}

    /** Files of other types, whatever they are dressed as. */
    static Map<String, byte[]> foreign() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a web page", ascii("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        files.put("SVG", ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        files.put("a web page before a PDF", join(ascii("<html><!--"), pdf()));
        files.put("zip", Samples.zip("a.txt"));
        files.put("docx", Samples.zip("[Content_Types].xml", "word/document.xml"));
        files.put("script", ascii("#!/bin/sh\nrm -rf /\n"));
        files.put("program", join(ascii("MZ\u0090\0\3\0\0\0"), new byte[200], ascii("PE\0\0")));
        files.put("Linux program", join(ascii("\u007fELF"), new byte[100]));
        files.put("GIF", ascii("GIF89a\1\0\1\0\0\0\0;"));
        files.put("BMP", join(ascii("BM"), new byte[60]));
        files.put("film", join(box("ftyp", ascii("isom\0\0\0\0mp42")), box("mdat", new byte[20])));
        files.put("AVIF", box("ftyp", ascii("mif1\0\0\0\0avifmiaf")));
        files.put("plain text", ascii("我证明".repeat(3)));
        files.put("half a signature", ascii("%PD"));
        files.put("WAV", join(ascii("RIFF"), Samples.little(4), ascii("WAVE")));
        return files;
    }

    /** Files of a right type that cannot be used, each after its reason and what it is. */
    static Map<String, byte[]> unusable() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("EMPTY nothing", new byte[0]);
        Samples.all().forEach((type, file) -> {
            for (int percent : new int[] {45, 75, 98}) {
                files.put("TRUNCATED " + type + " after " + percent + " %", cut(file, percent));
            }
        });
        documents(files);
        pictures(files);
        files.put("POLYGLOT PDF and web page", join(pdf(), ascii("<html><script>1</script></html>")));
        files.put("POLYGLOT web page inside of a PDF", pdf("", "(<html><script>1</script></html>)"));
        files.put("POLYGLOT PDF and archive", join(pdf(), Samples.zip("a.class")));
        files.put("POLYGLOT JPEG and archive", join(Samples.jpeg(), Samples.zip("a.txt")));
        files.put("POLYGLOT PNG and Java program", join(Samples.png(), Samples.zip("META-INF/MANIFEST.MF")));
        files.put("POLYGLOT WebP and archive", join(Samples.webp(), Samples.zip("a.txt")));
        files.put("POLYGLOT HEIC and archive", join(Samples.heic(9, 9), Samples.zip("a.txt")));
        files.put("POLYGLOT archive inside of a comment of a JPEG", commented(Samples.zip("a.txt")));
        files.put("POLYGLOT web page inside of a comment of a JPEG", commented(ascii("<HTML><body>")));
        files.put("POLYGLOT PDF inside of a comment of a JPEG", commented(pdf()));
        files.put("POLYGLOT JPEG and web page", join(Samples.jpeg(), ascii("\n<script>1</script>")));
        files.put("POLYGLOT JPEG and program", join(Samples.jpeg(), ascii("MZ\u0090\0"), new byte[50]));
        files.put("POLYGLOT PNG and PDF", join(Samples.png(), pdf()));
        return files;
    }

    private static void documents(Map<String, byte[]> files) {
        files.put("ENCRYPTED PDF with a password", encrypted("secret"));
        files.put("ENCRYPTED PDF that only its owner may change", encrypted(""));
        String script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
        files.put("SCRIPTED at opening", pdf("/OpenAction " + script));
        files.put("SCRIPTED under another spelling", pdf("/OpenAction << /S /J#61vaScript /J#53 (1) >>"));
        files.put("SCRIPTED in a tree of names", pdf("/Names << /JavaScript << /Names [(a) " + script + "] >> >>"));
        files.put("SCRIPTED in an object of its own", pdf("/OpenAction 4 0 R", script));
        files.put("SCRIPTED in a packed object", packed("/OpenAction " + script));
        files.put("SCRIPTED launching a program", pdf("/OpenAction << /S /Launch /F (calc.exe) >>"));
        files.put("SCRIPTED on closing", pdf("/AA << /WC << /S /URI /URI (http://a.example) >> >>"));
        files.put("SCRIPTED sending a form", pdf("", "<< /S /SubmitForm /F (http://a.example) >>"));
        files.put(
                "SCRIPTED with an embedded file",
                pdf(
                        "/Names << /EmbeddedFiles << /Names [(a.exe) 4 0 R] >> >>",
                        "<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>",
                        "<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream"));
        files.put("SCRIPTED with an attachment", pdf("", "<< /Type /EmbeddedFile /Length 1 >>\nstream\nM\nendstream"));
        files.put("TOO_COMPLEX packed objects that unfold", bomb("/Type /ObjStm /N 3 /First 16"));
        files.put("BROKEN packed objects in disguise", bomb("/Type /XObject /Subtype /Image /N 3 /First 16"));
        files.put(
                "TOO_COMPLEX a page that unfolds", packedStream("/Filter /FlateDecode", deflate(new byte[80_000_000])));
        files.put(
                "TOO_COMPLEX a page packed twice",
                packedStream("/Filter [/FlateDecode /FlateDecode]", deflate(deflate(new byte[80_000_000]))));
        files.put(
                "TOO_COMPLEX rows of a thousand million columns",
                packedStream(
                        "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 1000000000 >>",
                        deflate(new byte[9])));
        files.put(
                "TOO_MANY_PIXELS in a JPEG of a PDF that says less",
                packedStream("/Subtype /Image /Width 9 /Height 9 /Filter /DCTDecode", hugeJpeg()));
        files.put("TOO_COMPLEX a million lists", pdf("", "[" + "[]".repeat(1_100_000) + "]"));
        files.put(
                "TOO_MANY_PIXELS in a PDF",
                pdf("", "<< /Subtype /Image /Width 60000 /Height 60000 /Length 1 >>\nstream\nx\nendstream"));
        files.put(
                "BROKEN PDF with an object that only a lenient viewer reads",
                pdf("/OpenAction 4 0 R", "<< /S /JavaScript /JS (1) /X [ >>"));
        files.put("BROKEN PDF of nothing", ascii("%PDF-1.4\nhello\n%%EOF"));
        files.put(
                "BROKEN PDF without a page",
                ascii("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n"
                        + "<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF"));
    }

    private static void pictures(Map<String, byte[]> files) {
        byte[] png = Samples.png();
        System.arraycopy(join(big(50_000), big(50_000)), 0, png, 16, 8);
        files.put("TOO_MANY_PIXELS PNG", png);
        files.put("TOO_MANY_PIXELS JPEG", hugeJpeg());
        files.put("TOO_MANY_PIXELS HEIC", Samples.heic(60_000, 60_000));
        byte[] canvas = bytes(0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
        files.put("TOO_MANY_PIXELS WebP", Samples.riff(join(chunk("VP8X", canvas), chunk("ANMF", new byte[30]))));
        files.put("BROKEN JPEG without a picture", bytes(0xff, 0xd8, 0xff, 0xd9));
        files.put(
                "BROKEN PNG without a picture",
                join(Arrays.copyOf(Samples.png(), 33), big(0), ascii("IEND"), big(0xae426082)));
        files.put("BROKEN WebP without a picture", Samples.riff(chunk("EXIF", new byte[8])));
        files.put("BROKEN HEIC without a picture", box("ftyp", ascii("heic\0\0\0\0mif1heic")));
    }

    private static byte[] hugeJpeg() {
        byte[] jpeg = Samples.jpeg();
        for (int at = 2; ; at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff)) {
            if ((jpeg[at + 1] & 0xff) == 0xc0) {
                System.arraycopy(bytes(0xff, 0xf0, 0xff, 0xf0), 0, jpeg, at + 5, 4);
                return jpeg;
            }
        }
    }

    /** A good JPEG with a comment right after its beginning. */
    static byte[] commented(byte[] text) {
        byte[] jpeg = Samples.jpeg();
        int size = text.length + 2;
        return join(
                Arrays.copyOf(jpeg, 2),
                bytes(0xff, 0xfe, size >> 8, size),
                text,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] cut(byte[] file, int percent) {
        return Arrays.copyOf(file, file.length * percent / 100);
    }

    /** @param catalog further entries of a catalog that lies in a packed stream */
    static byte[] packed(String catalog) {
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"
        };
        StringBuilder places = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < objects.length; i++) {
            places.append(i + 1).append(' ').append(text.length()).append(' ');
            text.append(objects[i]).append(' ');
        }
        return PdfText.withPackedObjects(
                deflate(ascii(places.toString() + text)),
                "/Type /ObjStm /N 3 /First " + places.length() + " /Filter /FlateDecode");
    }

    private static byte[] bomb(String dictionary) {
        byte[] blanks = new byte[60_000_000];
        Arrays.fill(blanks, (byte) ' ');
        return PdfText.withPackedObjects(deflate(blanks), dictionary + " /Filter /FlateDecode");
    }

    private static byte[] packedStream(String dictionary, byte[] data) {
        return pdf(
                "",
                "<< " + dictionary + " /Length " + data.length + " >>\nstream\n"
                        + new String(data, java.nio.charset.StandardCharsets.ISO_8859_1) + "\nendstream");
    }

    private static byte[] encrypted(String password) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
