package org.luoshi.reader;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Turns a photograph as its camera says, which is how every viewer shows it. */
final class Upright {

    private static final int ORIENTATION = 0x0112;

    private Upright() {}

    /** @return the orientation that the EXIF data of a JPEG names, 1 to 8; 1 where it names none */
    static int orientation(byte[] file) {
        int at = 2;
        while (at + 10 < file.length && (file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) != 0xda) {
            int length = (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
            if ((file[at + 1] & 0xff) == 0xe1
                    && new String(file, at + 4, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
                return named(ByteBuffer.wrap(file, at + 10, Math.min(length - 8, file.length - at - 10))
                        .slice());
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int named(ByteBuffer tiff) {
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
        } catch (IndexOutOfBoundsException damaged) {
            return 1;
        }
        return 1;
    }

    static BufferedImage turn(BufferedImage picture, int orientation) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> null;
                };
        return turn == null ? picture : apply(turn, picture, orientation > 4);
    }

    /** @return the picture turned by a quarter to the right */
    static BufferedImage quarter(BufferedImage picture) {
        return turn(picture, 6);
    }

    /** @return the picture upside down */
    static BufferedImage half(BufferedImage picture) {
        return turn(picture, 3);
    }

    private static BufferedImage apply(AffineTransform turn, BufferedImage picture, boolean swapped) {
        BufferedImage turned = new BufferedImage(
                swapped ? picture.getHeight() : picture.getWidth(),
                swapped ? picture.getWidth() : picture.getHeight(),
                BufferedImage.TYPE_3BYTE_BGR);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, turned);
    }
}
