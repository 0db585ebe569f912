package org.luoshi.evidence;

/** Walks the chunks of a WebP (RFC 9649). */
final class WebpCheck {

    private WebpCheck() {}

    /** @return where the picture ends */
    static int end(FileBytes file, Pixels pixels) {
        int end = file.end(8, file.little32(4));
        boolean drawn = false;
        int at = 12;
        while (at + 8 <= end) {
            String chunk = file.ascii(at, 4);
            long size = file.little32(at + 4);
            int data = at + 8;
            at = file.end(data, size, end);
            switch (chunk) {
                case "VP8X" -> pixels.check(1 + file.little24(data + 4), 1 + file.little24(data + 7));
                case "VP8 " -> {
                    drawn = true;
                    pixels.check(file.little16(data + 6) & 0x3fff, file.little16(data + 8) & 0x3fff);
                }
                case "VP8L" -> {
                    drawn = true;
                    long bits = file.little32(data + 1);
                    pixels.check(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff));
                }
                case "ANMF" -> drawn = true;
                default -> {}
            }
            at += (int) (size & 1);
        }
        if (!drawn) {
            throw Unusable.BROKEN.refusal();
        }
        return end;
    }
}
