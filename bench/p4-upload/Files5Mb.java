import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A photograph and a scanned page, real files of about 5 MB each, with a mark inside that makes every upload another file. */
final class Files5Mb {
    private static final String MARK = "LUOSHI-BENCH-";
    private static final int DIGITS = 16;

    private Files5Mb() {}

    static byte[] jpeg() throws IOException {
        int width = 2400;
        int height = 1800;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grey = (x * 255 / width + random.nextInt(90)) & 0xff;
                image.setRGB(x, y, grey << 16 | (grey + random.nextInt(20)) << 8 & 0xff00 | grey / 2);
            }
        }
        byte[] content = new byte[0];
        for (float quality = 0.7f; quality < 1 && content.length < 5_000_000; quality += 0.02f) {
            content = written(image, quality);
        }
        return withMark(content);
    }

    static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var picture = JPEGFactory.createFromStream(document, new ByteArrayInputStream(jpeg()));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 20, 200, 550, 412);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Writes another number into the mark. */
    static void makeUnique(byte[] file) {
        byte[] mark = MARK.getBytes(StandardCharsets.US_ASCII);
        int limit = Math.min(file.length - mark.length - DIGITS, 20_000);
        for (int at = 0; at < limit; at++) {
            int matched = 0;
            while (matched < mark.length && file[at + matched] == mark[matched]) {
                matched++;
            }
            if (matched == mark.length) {
                String number = String.format("%0" + DIGITS + "d", ThreadLocalRandom.current().nextLong(1L << 50));
                System.arraycopy(number.getBytes(StandardCharsets.US_ASCII), 0, file, at + matched, DIGITS);
                return;
            }
        }
        throw new IllegalStateException("no mark in the file");
    }

    private static byte[] written(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        writer.dispose();
        return out.toByteArray();
    }

    // a comment segment right after the start of the image
    private static byte[] withMark(byte[] jpeg) {
        byte[] mark = (MARK + "0".repeat(DIGITS)).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + mark.length + 4);
        out.write(jpeg, 0, 2);
        out.write(0xff);
        out.write(0xfe);
        out.write(0);
        out.write(mark.length + 2);
        out.write(mark, 0, mark.length);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
