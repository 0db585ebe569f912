package org.luoshi.reader;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page as a picture, upright as a viewer shows it, just large enough to be read. */
final class PagePicture {

    /** Pixels of the longer side: some 155 dpi of an A4 page. */
    private static final int LONGER_SIDE = 1800;

    private PagePicture() {}

    /** @param page from 0; pictures have one
     * @param mostPixels a picture with more is not read
     * @throws IOException for content that cannot be read */
    static BufferedImage of(byte[] file, String mediaType, int page, long mostPixels) throws IOException {
        if (mediaType.equals("application/pdf")) {
            return drawn(file, page);
        }
        return Upright.turn(decoded(file, mostPixels), Upright.orientation(file));
    }

    private static BufferedImage drawn(byte[] file, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            PDRectangle box = document.getPage(page).getCropBox();
            float scale = LONGER_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            return renderer.renderImage(page, scale, ImageType.RGB);
        }
    }

    // a large picture never stands in memory whole: every nth pixel of every nth row is read
    private static BufferedImage decoded(byte[] file, long mostPixels) throws IOException {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > mostPixels) {
                    throw new IOException("too many pixels");
                }
                int step = Math.max(1, Math.max(width, height) / LONGER_SIDE);
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceRegion(new Rectangle(width, height));
                param.setSourceSubsampling(step, step, 0, 0);
                return fitted(reader.read(0, param));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage fitted(BufferedImage picture) {
        double scale = Math.min(1, (double) LONGER_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D ink = fitted.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, width, height);
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        ink.drawImage(picture, 0, 0, width, height, null);
        ink.dispose();
        return fitted;
    }
}
