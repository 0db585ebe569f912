package org.luoshi.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of file that can be evidence, recognised by content alone: names and headers may claim anything. */
enum FileType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    HEIC("image/heic"),
    PDF("application/pdf");

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(FileType::mediaType).toList();
    }

    /** @return the type that the first bytes show, or nothing for every other content */
    static Optional<FileType> of(byte[] content, int length) {
        if (length >= 3 && content[0] == (byte) 0xff && content[1] == (byte) 0xd8 && content[2] == (byte) 0xff) {
            return Optional.of(JPEG);
        }
        if (length >= 8 && Arrays.equals(content, 0, 8, PNG_HEAD, 0, 8)) {
            return Optional.of(PNG);
        }
        if (length >= 12
                && ascii(content, 0, 4).equals("RIFF")
                && ascii(content, 8, 4).equals("WEBP")) {
            return Optional.of(WEBP);
        }
        if (length >= 12 && ascii(content, 4, 4).equals("ftyp") && heic(content, length)) {
            return Optional.of(HEIC);
        }
        if (length >= 5 && ascii(content, 0, 5).equals("%PDF-")) {
            return Optional.of(PDF);
        }
        return Optional.empty();
    }

    // the major brand, or else, as AVIF shares the general brands mif1 and msf1, one of those it is compatible with
    private static boolean heic(byte[] content, int length) {
        if (HEIC_BRANDS.contains(ascii(content, 8, 4))) {
            return true;
        }
        int end = Math.min(length, (content[2] & 0xff) << 8 | content[3] & 0xff);
        for (int at = 16; Set.of("mif1", "msf1").contains(ascii(content, 8, 4)) && at + 4 <= end; at += 4) {
            if (HEIC_BRANDS.contains(ascii(content, at, 4))) {
                return true;
            }
        }
        return false;
    }

    private static String ascii(byte[] content, int from, int length) {
        return new String(content, from, length, StandardCharsets.ISO_8859_1);
    }
}
