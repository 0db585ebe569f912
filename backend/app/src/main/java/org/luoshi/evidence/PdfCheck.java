package org.luoshi.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.luoshi.problem.Refusal;

/** Reads a PDF as a viewer would: complete, open to everybody, and with nothing in it that acts by itself. */
final class PdfCheck {

    private static final int TAIL = 2048;
    private static final Set<String> ACTING =
            Set.of("JavaScript", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "RichMediaContent", "XFA");
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "RichMediaExecute");
    private static final int VALUES = 1_000_000;

    /** Pixels of a picture inside: A4 at 600 dpi. Pages are drawn by the service, and then the picture stands in memory. */
    private static final long PICTURE = 40_000_000;

    private final Pixels pixels;
    private int values;

    private PdfCheck(Pixels pixels) {
        this.pixels = pixels;
    }

    /** @throws Refusal evidence-unusable with its reason */
    static void check(FileBytes file, Pixels most) {
        Pixels pixels = new Pixels(Math.min(most.most(), PICTURE));
        refuseWithoutEnd(file);
        Passengers.refuseInPdf(file);
        try (RandomAccessReadBuffer bytes =
                new RandomAccessReadBuffer(ByteBuffer.wrap(file.content(), 0, file.length()))) {
            BoundedPdfParser parser = new BoundedPdfParser(bytes, pixels);
            try (PDDocument document = parser.parse()) {
                look(document, pixels);
                if (parser.unreadable()) {
                    throw Unusable.BROKEN.refusal();
                }
            }
        } catch (InvalidPasswordException e) {
            throw Unusable.ENCRYPTED.refusal();
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // whatever it is that the reader trips over, a viewer would too
            throw Unusable.BROKEN.refusal();
        }
    }

    private static void look(PDDocument document, Pixels pixels) {
        if (document.isEncrypted()) {
            throw Unusable.ENCRYPTED.refusal();
        }
        if (document.getNumberOfPages() == 0) {
            throw Unusable.BROKEN.refusal();
        }
        PdfCheck check = new PdfCheck(pixels);
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            check.look(document.getDocument().getObjectFromPool(key).getObject(), 0);
        }
    }

    private static void refuseWithoutEnd(FileBytes file) {
        int from = Math.max(0, file.length() - TAIL);
        String end = file.ascii(from, file.length() - from);
        int mark = end.lastIndexOf("%%EOF");
        if (mark < 0) {
            throw Unusable.TRUNCATED.refusal();
        }
        // some scanners fill up with zeros
        if (!end.substring(mark + 5).replace('\0', ' ').isBlank()) {
            throw Unusable.POLYGLOT.refusal();
        }
    }

    // indirect objects have their own turn, so only direct ones are followed
    private void look(COSBase value, int depth) {
        if (depth > 100 || ++values > VALUES) {
            throw Unusable.TOO_COMPLEX.refusal();
        }
        if (value instanceof COSDictionary dictionary) {
            refuseActing(dictionary);
            for (COSName key : dictionary.keySet()) {
                look(dictionary.getItem(key), depth + 1);
            }
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                look(array.get(i), depth + 1);
            }
        }
    }

    private void refuseActing(COSDictionary dictionary) {
        boolean acts = dictionary.keySet().stream().anyMatch(key -> ACTING.contains(key.getName()))
                || script(dictionary.getDictionaryObject(COSName.JS))
                || events(dictionary.getDictionaryObject(COSName.AA))
                || dictionary.getDictionaryObject(COSName.S) instanceof COSName action
                        && ACTIONS.contains(action.getName())
                || COSName.getPDFName("EmbeddedFile").equals(dictionary.getDictionaryObject(COSName.TYPE));
        if (acts) {
            throw Unusable.SCRIPTED.refusal();
        }
        if (COSName.IMAGE.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))) {
            pixels.check(dictionary.getLong(COSName.WIDTH), dictionary.getLong(COSName.HEIGHT));
        }
    }

    // a font may be called AA, what acts at events has actions
    private static boolean events(COSBase value) {
        return value instanceof COSDictionary events
                && events.keySet().stream()
                        .anyMatch(key -> events.getDictionaryObject(key) instanceof COSDictionary action
                                && action.containsKey(COSName.S));
    }

    // a font may be called JS, a script is a text
    private static boolean script(COSBase value) {
        return value instanceof COSString || value instanceof COSStream;
    }
}
