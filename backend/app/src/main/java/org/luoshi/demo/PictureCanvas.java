package org.luoshi.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture in memory: what a phone's camera or a screenshot would give. Text is filled from glyph outlines. */
final class PictureCanvas implements Canvas {
    private final BufferedImage image;
    private final Graphics2D graphics;
    private final double width;
    private final double height;

    /**
     * @param width in points
     * @param height in points
     * @param scale pixels a point
     * @param tilt degrees the paper lies askew on a table; 0 for a screenshot
     */
    PictureCanvas(double width, double height, double scale, double tilt) {
        this.width = width;
        this.height = height;
        image = new BufferedImage((int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(0x8C7B6B));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        graphics.rotate(Math.toRadians(tilt), width / 2, height / 2);
        double margin = tilt == 0 ? 0 : width * 0.015;
        box(margin, margin, width - 2 * margin, height - 2 * margin, Ink.WHITE);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void text(double x, double y, double size, double degrees, Ink ink, String text) {
        graphics.setColor(ink.color());
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(-Math.toRadians(degrees));
        graphics.scale(size, -size);
        boolean heavy = size >= 16 && ink != Ink.WATERMARK;
        graphics.setStroke(new BasicStroke(0.025f));
        text.codePoints().forEach(letter -> {
            graphics.fill(DemoFont.outline(letter));
            if (heavy) {
                graphics.draw(DemoFont.outline(letter));
            }
            graphics.translate(DemoFont.advance(letter), 0);
        });
        graphics.setTransform(before);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double thickness, Ink ink) {
        graphics.setColor(ink.color());
        graphics.setStroke(new BasicStroke((float) thickness));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void box(double x, double y, double width, double height, Ink ink) {
        polygon(ink, x, y, x + width, y, x + width, y + height, x, y + height);
    }

    @Override
    public void ring(double centreX, double centreY, double radius, double thickness, Ink ink) {
        graphics.setColor(ink.color());
        graphics.setStroke(new BasicStroke((float) thickness));
        graphics.draw(new Ellipse2D.Double(centreX - radius, centreY - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void polygon(Ink ink, double... corners) {
        graphics.setColor(ink.color());
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        graphics.fill(path);
    }

    /** @return the picture as a PNG file */
    byte[] png() {
        return write("png");
    }

    /** @return the picture as a JPEG file of the quality a phone sends over a messenger */
    byte[] jpeg() {
        return write("jpeg");
    }

    private byte[] write(String format) {
        graphics.dispose();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream(64 * 1024);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(0.6f);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
