package org.luoshi.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** An address as a pattern of squares (QR code), for {@link Printed#squares}. */
public final class QrCode {

    private QrCode() {}

    /** @return rows of squares, true where dark, with the white edge that readers need */
    public static boolean[][] of(String address) {
        try {
            BitMatrix matrix =
                    new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, 4));
            boolean[][] dark = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int row = 0; row < dark.length; row++) {
                for (int column = 0; column < dark.length; column++) {
                    dark[row][column] = matrix.get(column, row);
                }
            }
            return dark;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(address, tooLong);
        }
    }
}
