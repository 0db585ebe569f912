package org.luoshi.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a file as its format reads them. Whoever reads beyond the end has a truncated file.
 * @param content may be longer than the file
 * @param length of the file in bytes */
record FileBytes(byte[] content, int length) {

    int u8(int at) {
        if (at < 0 || at >= length) {
            throw Unusable.TRUNCATED.refusal();
        }
        return content[at] & 0xff;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int little16(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    int little24(int at) {
        return little16(at) | u8(at + 2) << 16;
    }

    long little32(int at) {
        return little16(at) | (long) little16(at + 2) << 16;
    }

    /** @return the end of what begins there and has that many bytes */
    int end(int at, long size) {
        return end(at, size, length);
    }

    /** @param limit end of what surrounds it */
    int end(int at, long size, int limit) {
        if (size < 0 || size > limit - at) {
            throw Unusable.TRUNCATED.refusal();
        }
        return (int) (at + size);
    }

    String ascii(int at, int size) {
        return new String(content, at, end(at, size) - at, StandardCharsets.ISO_8859_1);
    }

    /** @return whether that text stands there, letter for letter */
    boolean has(int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at + i >= length || content[at + i] != (byte) text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** @param lowerCase the text in small letters
     * @return whether it stands there in small or capital letters */
    boolean hasAnyCase(int at, String lowerCase) {
        for (int i = 0; i < lowerCase.length(); i++) {
            if (at + i >= length || Character.toLowerCase((char) (content[at + i] & 0xff)) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Puts zeros from here to there. */
    void blank(int from, int to) {
        if (from < to) {
            Arrays.fill(content, from, to, (byte) 0);
        }
    }
}
