package org.luoshi.evidence;

import java.util.Map;

/** Walks the boxes of a HEIC (ISO/IEC 14496-12 and 23008-12). */
final class HeicCheck {

    private static final int BOX = 8;

    /** Which box of which box holds the properties of the pictures. */
    private static final Map<String, String> INNER = Map.of("file", "meta", "meta", "iprp", "iprp", "ipco");

    private final FileBytes file;
    private final Pixels pixels;
    private boolean sized;
    private boolean drawn;

    private HeicCheck(FileBytes file, Pixels pixels) {
        this.file = file;
        this.pixels = pixels;
    }

    /** @throws org.luoshi.problem.Refusal evidence-unusable unless its boxes fill it to the very end */
    static void check(FileBytes file, Pixels pixels) {
        HeicCheck one = new HeicCheck(file, pixels);
        one.walk("file", 0, file.length());
        if (!one.sized || !one.drawn) {
            throw Unusable.BROKEN.refusal();
        }
    }

    private void walk(String outer, int from, int to) {
        int at = from;
        while (at < to) {
            if (at > 0 && outer.equals("file") && Passengers.foreign(file, at)) {
                throw Unusable.POLYGLOT.refusal();
            }
            long size = file.u32(at);
            int head = BOX;
            if (size == 0) {
                size = to - at;
            } else if (size == 1) {
                size = file.u32(at + 8) << 32 | file.u32(at + 12);
                head = 16;
            }
            if (size >= 0 && size < head) {
                throw Unusable.BROKEN.refusal();
            }
            int end = file.end(at, size, to);
            look(outer, file.ascii(at + 4, 4), at + head, end);
            at = end;
        }
    }

    private void look(String outer, String box, int data, int end) {
        switch (box) {
            case "ispe" -> {
                sized = true;
                pixels.check(file.u32(data + 4), file.u32(data + 8));
            }
            case "mdat", "idat" -> drawn = true;
            default -> {
                if (box.equals(INNER.get(outer))) {
                    // meta begins with its version and flags
                    walk(box, box.equals("meta") ? file.end(data, 4, end) : data, end);
                }
            }
        }
    }
}
