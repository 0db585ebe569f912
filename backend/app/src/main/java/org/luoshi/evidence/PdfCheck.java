package org.luoshi.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF as a viewer would: complete, open to everybody, and with nothing in it that acts by itself. */
final class PdfCheck {

    private static final Set<String> ACTING = Set.of(
            "JS",
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "AA");
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "RichMediaExecute");

    private PdfCheck() {}

    /** @throws org.luoshi.problem.Refusal evidence-unusable with its reason */
    static void check(byte[] content, int length) {
        int tail = Math.max(0, length - 2048);
        String end = new String(content, tail, length - tail, StandardCharsets.ISO_8859_1);
        int eof = end.lastIndexOf("%%EOF");
        if (eof < 0) {
            throw Unusable.TRUNCATED.refusal();
        }
        if (end.substring(eof + 5).strip().length() > 0) {
            throw Unusable.POLYGLOT.refusal();
        }
        byte[] exact = length == content.length ? content : java.util.Arrays.copyOf(content, length);
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(exact))) {
            if (document.isEncrypted()) {
                throw Unusable.ENCRYPTED.refusal();
            }
            if (document.getNumberOfPages() == 0) {
                throw Unusable.BROKEN.refusal();
            }
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                lookInto(object.getObject(), 0);
            }
        } catch (InvalidPasswordException e) {
            throw Unusable.ENCRYPTED.refusal();
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            throw Unusable.BROKEN.refusal();
        }
    }

    // indirect objects have their own turn, so only direct ones are followed
    private static void lookInto(COSBase value, int depth) {
        if (depth > 100) {
            throw Unusable.BROKEN.refusal();
        }
        if (value instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                if (ACTING.contains(entry.getKey().getName())) {
                    throw Unusable.SCRIPTED.refusal();
                }
                if (entry.getKey().equals(COSName.S)
                        && entry.getValue() instanceof COSName action
                        && ACTIONS.contains(action.getName())) {
                    throw Unusable.SCRIPTED.refusal();
                }
                lookInto(entry.getValue(), depth + 1);
            }
        } else if (value instanceof COSArray array) {
            for (COSBase element : array) {
                lookInto(element, depth + 1);
            }
        }
    }
}
