package org.luoshi.demo;

import java.util.Set;
import org.luoshi.policy.EvidenceKind;

/**
 * Makes the files that prove a case: real PDFs with a text layer and real pictures, each with 示例 across it. Safe to call
 * from many threads.
 */
final class DemoDocuments {
    private static final Set<EvidenceKind> PHOTOGRAPHED = Set.of(EvidenceKind.BUSINESS_LICENCE);
    private static final int ONE_PHOTO_IN = 25;
    private static final double A4_WIDTH = 595;
    private static final double A4_HEIGHT = 842;
    private static final double PHOTO_SCALE = 1.3;
    private static final double SCREEN_SCALE = 1.6;

    /** A file as a graduate would upload it. */
    record File(EvidenceKind kind, String name, String mediaType, byte[] content) {}

    private DemoDocuments() {}

    /** Prints or draws one proof.
     * @throws IllegalArgumentException for kinds that are links or never proof */
    static File make(EvidenceKind kind, DemoGraduate graduate, DemoCase of) {
        if (kind.isLink() || kind.isRefused()) {
            throw new IllegalArgumentException("no file is made for " + kind);
        }
        var proof = new Proof(graduate, of);
        String name = kind.zh() + "-" + graduate.studentNumber();
        if (kind == EvidenceKind.SHOP_SCREENSHOT) {
            byte[] png = DemoPictures.draw(kind, proof, SCREEN_SCALE).png();
            return new File(kind, name + ".png", "image/png", png);
        }
        if (!DemoSheets.has(kind)) {
            byte[] jpeg = DemoPictures.draw(kind, proof, SCREEN_SCALE).jpeg();
            return new File(kind, name + ".jpg", "image/jpeg", jpeg);
        }
        int lot = graduate.studentNumber().hashCode() & 0xFFFF;
        if (PHOTOGRAPHED.contains(kind) || lot % ONE_PHOTO_IN == 0) {
            double tilt = 0.4 + lot % 10 * 0.12;
            var photo = new PictureCanvas(A4_WIDTH, A4_HEIGHT, PHOTO_SCALE, lot % 2 == 0 ? tilt : -tilt);
            print(kind, proof, photo);
            return new File(kind, name + ".jpg", "image/jpeg", photo.jpeg());
        }
        var page = new PdfCanvas();
        print(kind, proof, page);
        return new File(kind, name + ".pdf", "application/pdf", page.finish());
    }

    private static void print(EvidenceKind kind, Proof proof, Canvas on) {
        DemoSheets.of(kind, proof).print(on);
        on.watermark();
    }
}
