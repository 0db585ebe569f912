package org.luoshi.reading;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** How a paper reaches a school. */
enum Sight {
    /** A scan at 200 dots an inch. */
    CLEAN {
        @Override
        byte[] of(BufferedImage page, Random random) {
            return jpeg(page, 0.85f);
        }
    },
    /** The same, put on the glass sideways, head down or a little askew. */
    ROTATED {
        @Override
        byte[] of(BufferedImage page, Random random) {
            double degrees = 90 * random.nextInt(4) + random.nextDouble(-3, 3);
            return jpeg(turned(page, degrees, 1, 0, Color.WHITE), 0.75f);
        }
    },
    /** A phone over a table: askew, narrower at its far end, uneven light, some noise, a little out of focus, sent by a messenger. */
    PHOTO {
        @Override
        byte[] of(BufferedImage page, Random random) {
            BufferedImage photo =
                    turned(page, random.nextDouble(-4, 4), 0.75, random.nextDouble(-0.05, 0.05), new Color(0x8c7b6b));
            shade(photo, random);
            noise(photo, random, 12);
            return jpeg(blurred(photo), 0.55f);
        }
    },
    /** A copy of a copy: pale grey on grey. */
    LOW_CONTRAST {
        @Override
        byte[] of(BufferedImage page, Random random) {
            int dark = 150 + random.nextInt(25);
            int bright = dark + 35 + random.nextInt(15);
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    int level = dark + (page.getRGB(x, y) & 0xff) * (bright - dark) / 255;
                    page.setRGB(x, y, level << 16 | level << 8 | level);
                }
            }
            noise(page, random, 4);
            return jpeg(page, 0.7f);
        }
    };

    /** @param page may be drawn upon */
    abstract byte[] of(BufferedImage page, Random random);

    private static BufferedImage turned(BufferedImage page, double degrees, double scale, double shear, Color table) {
        double radians = Math.toRadians(degrees);
        int width = (int) (scale
                * (Math.abs(page.getWidth() * Math.cos(radians)) + Math.abs(page.getHeight() * Math.sin(radians))));
        int height = (int) (scale
                * (Math.abs(page.getHeight() * Math.cos(radians)) + Math.abs(page.getWidth() * Math.sin(radians))));
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = turned.createGraphics();
        ink.setColor(table);
        ink.fillRect(0, 0, width, height);
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform how = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        how.rotate(radians);
        how.shear(shear, shear / 2);
        how.scale(scale * (1 - Math.abs(shear)), scale * (1 - Math.abs(shear)));
        how.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        ink.drawImage(page, how, null);
        ink.dispose();
        return turned;
    }

    private static void shade(BufferedImage photo, Random random) {
        Graphics2D ink = photo.createGraphics();
        ink.setPaint(new GradientPaint(
                random.nextInt(photo.getWidth()),
                0,
                new Color(0, 0, 0, 0),
                random.nextInt(photo.getWidth()),
                photo.getHeight(),
                new Color(0, 0, 0, 90 + random.nextInt(50))));
        ink.fillRect(0, 0, photo.getWidth(), photo.getHeight());
        ink.dispose();
    }

    private static void noise(BufferedImage photo, Random random, int strength) {
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                int rgb = photo.getRGB(x, y);
                int change = (int) (random.nextGaussian() * strength);
                photo.setRGB(
                        x,
                        y,
                        level((rgb >> 16 & 0xff) + change) << 16
                                | level((rgb >> 8 & 0xff) + change) << 8
                                | level((rgb & 0xff) + change));
            }
        }
    }

    private static int level(int value) {
        return Math.clamp(value, 0, 255);
    }

    private static BufferedImage blurred(BufferedImage photo) {
        float[] even = new float[9];
        Arrays.fill(even, 1 / 9f);
        return new ConvolveOp(new Kernel(3, 3, even), ConvolveOp.EDGE_NO_OP, null).filter(photo, null);
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
