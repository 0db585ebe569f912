package org.luoshi.evidence;

/** Walks the segments of a JPEG (ITU-T T.81, annex B). */
final class JpegCheck {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;

    private JpegCheck() {}

    /** @return where the picture ends */
    static int end(FileBytes file, Pixels pixels) {
        boolean sized = false;
        boolean drawn = false;
        int at = 2;
        while (true) {
            at = marker(file, at);
            int marker = file.u8(at);
            if (marker == END) {
                if (!sized || !drawn) {
                    throw Unusable.BROKEN.refusal();
                }
                return at + 1;
            }
            int size = file.u16(at + 1);
            if (size < 2) {
                throw Unusable.BROKEN.refusal();
            }
            if (startsFrame(marker)) {
                pixels.check(file.u16(at + 6), file.u16(at + 4));
                sized = true;
            }
            at = file.end(at + 1, size);
            if (marker == START_OF_SCAN) {
                drawn = true;
                at = afterScan(file, at);
            }
        }
    }

    // any number of 0xff may stand before the byte that says which marker it is
    private static int marker(FileBytes file, int at) {
        if (file.u8(at) != 0xff) {
            throw Unusable.BROKEN.refusal();
        }
        int next = at + 1;
        while (file.u8(next) == 0xff) {
            next++;
        }
        return next;
    }

    // not the tables of Huffman, of arithmetic coding and of JPEG-LS, which share the range
    private static boolean startsFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    // compressed data runs to the next marker that is neither a stuffed 0xff nor a restart
    private static int afterScan(FileBytes file, int from) {
        byte[] content = file.content();
        for (int at = from; at + 1 < file.length(); at++) {
            if (content[at] == (byte) 0xff) {
                int next = content[at + 1] & 0xff;
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return at;
                }
            }
        }
        throw Unusable.TRUNCATED.refusal();
    }
}
