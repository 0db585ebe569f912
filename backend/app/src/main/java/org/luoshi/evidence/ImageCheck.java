package org.luoshi.evidence;

import java.nio.charset.StandardCharsets;

/** Walks the structure of an image: complete, of a sane size, and with nothing else riding along behind its end. */
final class ImageCheck {

    private static final String[] PASSENGERS = {
        "PK\3\4", "PK\5\6", "%PDF-", "<script", "<html", "<!doctype", "<svg", "MZ\u0090"
    };

    private final byte[] content;
    private final int length;
    private final long maxPixels;

    ImageCheck(byte[] content, int length, long maxPixels) {
        this.content = content;
        this.length = length;
        this.maxPixels = maxPixels;
    }

    /** @throws org.luoshi.problem.Refusal evidence-unusable with its reason */
    void check(FileType type) {
        switch (type) {
            case JPEG -> noPassengers(jpegEnd());
            case PNG -> noPassengers(pngEnd());
            case WEBP -> noPassengers(webpEnd());
            case HEIC -> heic();
            case PDF -> throw new IllegalArgumentException("not an image");
        }
    }

    // phones append further pictures and maker data after the end of a JPEG, so what follows is not refused as such
    private void noPassengers(int end) {
        String tail =
                new String(content, end, length - end, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
        for (String passenger : PASSENGERS) {
            if (tail.contains(passenger.toLowerCase(java.util.Locale.ROOT))) {
                throw Unusable.POLYGLOT.refusal();
            }
        }
    }

    private int jpegEnd() {
        int at = 2;
        while (true) {
            int marker = marker(at);
            if (marker == 0xd9) {
                return at + 2;
            }
            int size = u16(at + 2);
            if (size < 2) {
                throw Unusable.BROKEN.refusal();
            }
            // start of frame, but not the Huffman, JPEG-LS and arithmetic tables that share the range
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                pixels(u16(at + 7), u16(at + 5));
            }
            at += 2 + size;
            if (marker == 0xda) {
                at = afterScan(at);
            }
        }
    }

    private int marker(int at) {
        if (u8(at) != 0xff) {
            throw Unusable.BROKEN.refusal();
        }
        return u8(at + 1);
    }

    // compressed data runs to the next marker that is neither a stuffed 0xff nor a restart
    private int afterScan(int from) {
        for (int at = from; at + 1 < length; at++) {
            if (content[at] == (byte) 0xff) {
                int next = u8(at + 1);
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return at;
                }
            }
        }
        throw Unusable.TRUNCATED.refusal();
    }

    private int pngEnd() {
        int at = 8;
        boolean first = true;
        while (true) {
            long size = u32(at);
            String chunk = new String(slice(at + 4, 4), StandardCharsets.ISO_8859_1);
            if (first) {
                if (!chunk.equals("IHDR")) {
                    throw Unusable.BROKEN.refusal();
                }
                pixels(u32(at + 8), u32(at + 12));
                first = false;
            }
            at = next(at, 12 + size);
            if (chunk.equals("IEND")) {
                return at;
            }
        }
    }

    private int webpEnd() {
        long size = Integer.toUnsignedLong(Integer.reverseBytes((int) u32(4)));
        int end = next(0, 8 + size);
        String chunk = new String(slice(12, 4), StandardCharsets.ISO_8859_1);
        if (chunk.equals("VP8X")) {
            pixels(1 + u24(24), 1 + u24(27));
        }
        return end;
    }

    // boxes follow each other to the very end; the last may run to the end by stating no size
    private void heic() {
        int at = 0;
        while (at < length) {
            long size = u32(at);
            if (size == 0) {
                return;
            }
            if (size == 1) {
                size = (u32(at + 8) << 32) | u32(at + 12);
            }
            if (size < 8) {
                throw Unusable.BROKEN.refusal();
            }
            at = next(at, size);
        }
    }

    private void pixels(long width, long height) {
        if (width == 0 || height == 0) {
            throw Unusable.BROKEN.refusal();
        }
        if (width > maxPixels / height) {
            throw Unusable.TOO_MANY_PIXELS.refusal();
        }
    }

    private int next(int at, long size) {
        if (size < 0 || at + size > length) {
            throw Unusable.TRUNCATED.refusal();
        }
        return (int) (at + size);
    }

    private byte[] slice(int from, int size) {
        next(from, size);
        return java.util.Arrays.copyOfRange(content, from, from + size);
    }

    private int u8(int at) {
        if (at >= length) {
            throw Unusable.TRUNCATED.refusal();
        }
        return content[at] & 0xff;
    }

    private int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    private int u24(int at) {
        return u8(at) | u8(at + 1) << 8 | u8(at + 2) << 16;
    }

    private long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }
}
