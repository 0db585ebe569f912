package org.luoshi.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.luoshi.problem.Refusal;

/** Holds what is packed in a PDF to a sane size, whoever unpacks it later: a viewer, or the service when it draws a page. */
final class PdfStreams {

    /** Unpacked bytes of one stream: a page of A4 in colour at 400 dpi has 46 MB. */
    private static final long ONE = 64L * 1024 * 1024;

    /** Unpacked bytes of all of them. */
    private static final long ALL = 1024L * 1024 * 1024;

    private static final long COLUMNS = 100_000;

    /** Where a JPEG says how large it is. */
    private static final int HEAD = 256 * 1024;

    /** They unfold to as many pixels as their picture has, and nothing more. */
    private static final Set<String> PICTURES = Set.of("DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode");

    private final Pixels pixels;
    private long all;

    PdfStreams(Pixels pixels) {
        this.pixels = pixels;
    }

    /** Rows of this width are set up in memory before the first byte is unpacked.
     * @throws Refusal evidence-unusable */
    void refuseWide(COSStream stream) {
        COSBase named = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (named instanceof COSDictionary one) {
            refuseWide(one);
        } else if (named instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary one) {
                    refuseWide(one);
                }
            }
        }
    }

    private void refuseWide(COSDictionary parameters) {
        long columns = parameters.getLong(COSName.COLUMNS, 1);
        if (columns > COLUMNS) {
            throw Unusable.TOO_COMPLEX.refusal();
        }
        pixels.check(Math.max(1, columns), Math.max(1, parameters.getLong(COSName.ROWS, 1)));
    }

    /** @throws Refusal evidence-unusable for a stream that unfolds to too much */
    void refuseUnfolding(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream.getFilters());
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = 0; i < filters.size(); i++) {
                COSName filter = filters.get(i);
                if (PICTURES.contains(filter.getName())) {
                    if (filter.equals(COSName.DCT_DECODE)) {
                        refuseHuge(in.readNBytes(HEAD));
                    }
                    return;
                }
                Measured out = new Measured(i + 1 < filters.size());
                try {
                    FilterFactory.INSTANCE.getFilter(filter).decode(in, out, stream, i);
                } catch (IOException damaged) {
                    return; // as far as it can be read it is of a sane size
                }
                in = new ByteArrayInputStream(out.kept.toByteArray());
            }
        }
    }

    private static List<COSName> filters(COSBase named) {
        List<COSName> filters = new ArrayList<>();
        if (named instanceof COSName one) {
            filters.add(one);
        } else if (named instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName one) {
                    filters.add(one);
                }
            }
        }
        return filters;
    }

    private void refuseHuge(byte[] head) {
        try {
            JpegCheck.end(new FileBytes(head, head.length), pixels);
        } catch (Refusal refusal) {
            // that the head does not reach to the end says nothing
            if (Unusable.TOO_MANY_PIXELS.name().equals(refusal.members().get("reason"))) {
                throw refusal;
            }
        }
    }

    /** Counts what comes out, and keeps it only where another filter follows. */
    private final class Measured extends OutputStream {
        private final boolean keep;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long size;

        Measured(boolean keep) {
            this.keep = keep;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            size += length;
            all += length;
            // what is unpacked to be unpacked again was a text form of a packed stream: no larger than a file
            if (size > (keep ? ONE / 3 : ONE) || all > ALL) {
                throw Unusable.TOO_COMPLEX.refusal();
            }
            if (keep) {
                kept.write(bytes, from, length);
            }
        }
    }
}
