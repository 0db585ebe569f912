package org.luoshi.evidence;

import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.luoshi.problem.Refusal;

/** Makes of a file's bytes what is shown of it: the same pixels without what a camera noted beside them, such as place, time and device. Nothing
 * moves and nothing is decoded, so a preview costs no memory beyond the file, and a picture that would unfold to much does not unfold here. */
final class Preview {

    private static final Set<String> PNG_NOTES = Set.of("tEXt", "zTXt", "iTXt", "tIME");

    private Preview() {}

    /** @param content is changed in place; its length stays */
    static void make(byte[] content, int length, String mediaType) {
        FileBytes file = new FileBytes(content, length);
        try {
            switch (FileType.valueOf(
                    mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT))) {
                case JPEG -> jpeg(file, 0);
                case PNG -> png(file);
                case WEBP -> webp(file);
                case HEIC -> new HeicNotes(file).blank();
                case PDF -> pdf(file);
            }
        } catch (Refusal odd) {
            // it was sound when it was taken: what cannot be walked has nothing more to take out
            return;
        }
    }

    // tables, frames, colours and the pixels themselves stay; every other segment is emptied
    private static void jpeg(FileBytes file, int start) {
        int at = start + 2;
        while (at + 4 < file.length() && file.u8(at) == 0xff) {
            int marker = file.u8(at + 1);
            if (marker == 0xd9) {
                return;
            }
            if (marker == 0xff) {
                at++;
                continue;
            }
            int data = at + 4;
            int end = file.end(at + 2, file.u16(at + 2));
            if (marker == 0xe1 && file.has(data, "Exif\0\0")) {
                Exif.keepOrientation(file, data + 6, end);
            } else if (marker == 0xfe || marker >= 0xe0 && marker <= 0xef && !drawsBy(file, marker, data)) {
                file.blank(data, end);
            }
            at = marker == 0xda ? afterScan(file, end) : end;
        }
    }

    private static boolean drawsBy(FileBytes file, int marker, int data) {
        return marker == 0xe0 || marker == 0xee || marker == 0xe2 && file.has(data, "ICC_PROFILE\0");
    }

    private static int afterScan(FileBytes file, int from) {
        int at = from;
        while (at + 1 < file.length()) {
            int next = file.content()[at + 1] & 0xff;
            if (file.content()[at] == (byte) 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static void png(FileBytes file) {
        int at = 8;
        while (at + 12 <= file.length()) {
            int data = at + 8;
            int end = file.end(data, file.u32(at));
            String chunk = file.ascii(at + 4, 4);
            if (chunk.equals("eXIf")) {
                Exif.keepOrientation(file, data, end);
            } else if (PNG_NOTES.contains(chunk)) {
                file.blank(data, end);
            }
            if (chunk.equals("eXIf") || PNG_NOTES.contains(chunk)) {
                CRC32 sum = new CRC32();
                sum.update(file.content(), at + 4, end - at - 4);
                for (int i = 0; i < 4; i++) {
                    file.content()[end + i] = (byte) (sum.getValue() >> 8 * (3 - i));
                }
            }
            at = file.end(end, 4);
        }
    }

    private static void webp(FileBytes file) {
        int at = 12;
        while (at + 8 <= file.length()) {
            int data = at + 8;
            long size = file.little32(at + 4);
            int end = file.end(data, size);
            if (file.has(at, "EXIF")) {
                Exif.keepOrientation(file, file.has(data, "Exif\0\0") ? data + 6 : data, end);
            } else if (file.has(at, "XMP ")) {
                file.blank(data, end);
            }
            at = end + (int) (size & 1);
        }
    }

    // photographs stand in a PDF as they came from the camera; its own notes (XMP) stand in the clear
    private static void pdf(FileBytes file) {
        byte[] content = file.content();
        for (int at = 0; at + 10 < file.length(); at++) {
            if (content[at] == (byte) 0xff && content[at + 1] == (byte) 0xd8 && content[at + 2] == (byte) 0xff) {
                photograph(file, at);
            } else if (content[at] == '<' && file.has(at, "<x:xmpmeta")) {
                int end = find(file, "</x:xmpmeta>", at);
                for (int i = file.has(end, "</x:xmpmeta>") ? at + 10 : end; i < end; i++) {
                    content[i] = ' ';
                }
                if (file.has(end, "</x:xmpmeta>")) {
                    content[at + 10] = '>';
                }
            }
        }
    }

    private static void photograph(FileBytes file, int at) {
        try {
            jpeg(file, at);
        } catch (Refusal none) {
            // these bytes only look like the beginning of one
            return;
        }
    }

    private static int find(FileBytes file, String text, int from) {
        int at = from;
        while (at < file.length() && !file.has(at, text)) {
            at++;
        }
        return at;
    }

    /** @return the tag of a preview, which is another answer than the file */
    static String tag(Evidence one) {
        return "\"preview-" + one.sha256 + "\"";
    }
}
