package org.luoshi.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Draws pages of one form, each filled in differently, and saves them as people do. */
final class Pages {

    private static final int WIDTH = 827;
    private static final int HEIGHT = 1169;

    private final long seed;

    Pages(long seed) {
        this.seed = seed;
    }

    /** @return a contract: bars for printed lines, the same on all; blocks for what is filled in, this person's own */
    BufferedImage form(int person) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = page.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, WIDTH, HEIGHT);
        ink.setColor(Color.BLACK);
        Random printed = new Random(seed);
        words(ink, printed, 250, 90, 330, 26);
        for (int line = 0; line < 26; line++) {
            words(ink, printed, 90, 170 + line * 34, 420 + printed.nextInt(230), 12);
        }
        Random own = new Random(seed * 1000 + person);
        for (int field = 0; field < 6; field++) {
            words(ink, own, 330, 170 + field * 34, 90 + own.nextInt(160), 14);
        }
        ink.dispose();
        return page;
    }

    // strokes and gaps of letters, as much ink as text has
    private static void words(Graphics2D ink, Random random, int x, int y, int width, int height) {
        ink.clearRect(x, y, width, height);
        ink.setColor(Color.WHITE);
        ink.fillRect(x, y, width, height);
        ink.setColor(Color.BLACK);
        for (int at = x; at < x + width; at += 3 + random.nextInt(3)) {
            int top = random.nextInt(height / 2);
            ink.fillRect(at, y + top, 1 + random.nextInt(2), Math.max(2, height - top - random.nextInt(height / 2)));
        }
    }

    static byte[] jpeg(BufferedImage page, double scale, float quality) throws IOException {
        int width = (int) (page.getWidth() * scale);
        int height = (int) (page.getHeight() * scale);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = copy.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        ink.drawImage(page, 0, 0, width, height, null);
        ink.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(copy, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static Likeness look(byte[] jpeg) throws IOException {
        return Likeness.of(PagePicture.of(new FileBytes(jpeg, jpeg.length), "image/jpeg")
                        .orElseThrow())
                .orElseThrow();
    }
}
