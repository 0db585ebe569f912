package org.luoshi.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a camera notes in a picture (EXIF). Of all that, a viewer needs to know which side is up. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int SMALLEST = 26;

    private Exif() {}

    /** Empties the notes between these two places, but for the orientation. */
    static void keepOrientation(FileBytes file, int from, int to) {
        int orientation =
                orientation(ByteBuffer.wrap(file.content(), from, to - from).slice());
        file.blank(from, to);
        if (orientation > 1 && to - from >= SMALLEST) {
            ByteBuffer.wrap(file.content(), from, SMALLEST)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) 'I')
                    .put((byte) 'I')
                    .putShort((short) 42)
                    .putInt(8)
                    .putShort((short) 1)
                    .putShort((short) ORIENTATION)
                    .putShort((short) 3)
                    .putInt(1)
                    .putInt(orientation)
                    .putInt(0);
        }
    }

    private static int orientation(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            for (int i = 0; i < tiff.getShort(directory); i++) {
                int entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                    int value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException damaged) {
            return 1;
        }
    }
}
