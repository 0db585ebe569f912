package org.luoshi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Reads the structure of a PDF in bounded memory: of all its streams only those that hold objects or their places are kept unpacked, and
 * those only as far as they are of a sane size. The others, such as pictures, are measured and left alone. */
final class BoundedPdfParser extends PDFParser {

    /** Unpacked bytes of one stream of objects; usual ones have some ten thousand. */
    private static final long ONE_STREAM = 2L * 1024 * 1024;

    /** Unpacked bytes of all of them. */
    private static final long ALL_STREAMS = 16L * 1024 * 1024;

    private static final int VALUES = 1_000_000;

    private final PdfStreams streams;
    private long unpacked;
    private int values;
    private boolean unreadable;

    BoundedPdfParser(RandomAccessRead file, Pixels pixels) throws IOException {
        super(file);
        this.streams = new PdfStreams(pixels);
    }

    /** @return whether anything could not be read. It would stay unseen here, while a viewer that is more lenient might show it */
    boolean unreadable() {
        return unreadable;
    }

    @Override
    protected synchronized COSBase parseObjectDynamically(COSObjectKey key, boolean requireExistingNotCompressed)
            throws IOException {
        try {
            return super.parseObjectDynamically(key, requireExistingNotCompressed);
        } catch (IOException e) {
            unreadable = true;
            throw e;
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        if (++values > VALUES) {
            throw Unusable.TOO_COMPLEX.refusal();
        }
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        if (document.isEncrypted()) {
            throw Unusable.ENCRYPTED.refusal();
        }
        streams.refuseWide(stream);
        COSName type = stream.getCOSName(COSName.TYPE);
        boolean structure = COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type);
        if (structure && COSName.FLATE_DECODE.equals(stream.getFilters())) {
            measure(stream);
        } else {
            streams.refuseUnfolding(stream);
            // nor does it unfold here, should a reference take it for a stream of objects
            stream.removeItem(COSName.FILTER);
            stream.removeItem(COSName.F_FILTER);
        }
        return stream;
    }

    private void measure(COSStream stream) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream packed = stream.createRawInputStream()) {
            packed.skipNBytes(2);
            byte[] in = new byte[8192];
            byte[] out = new byte[8192];
            long size = 0;
            for (int n = packed.read(in); n > 0 && !inflater.finished(); n = packed.read(in)) {
                inflater.setInput(in, 0, n);
                for (int made = inflater.inflate(out); made > 0; made = inflater.inflate(out)) {
                    size += made;
                    unpacked += made;
                    if (size > ONE_STREAM || unpacked > ALL_STREAMS) {
                        throw Unusable.TOO_COMPLEX.refusal();
                    }
                }
            }
        } catch (DataFormatException damaged) {
            throw Unusable.BROKEN.refusal();
        } finally {
            inflater.end();
        }
    }
}
