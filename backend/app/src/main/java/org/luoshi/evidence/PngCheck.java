package org.luoshi.evidence;

/** Walks the chunks of a PNG (W3C PNG, 5). */
final class PngCheck {

    private PngCheck() {}

    /** @return where the picture ends */
    static int end(FileBytes file, Pixels pixels) {
        if (!file.ascii(12, 4).equals("IHDR")) {
            throw Unusable.BROKEN.refusal();
        }
        pixels.check(file.u32(16), file.u32(20));
        boolean drawn = false;
        int at = 8;
        while (true) {
            long size = file.u32(at);
            String chunk = file.ascii(at + 4, 4);
            at = file.end(at, 12 + size);
            drawn |= chunk.equals("IDAT");
            if (chunk.equals("IEND")) {
                if (!drawn) {
                    throw Unusable.BROKEN.refusal();
                }
                return at;
            }
        }
    }
}
