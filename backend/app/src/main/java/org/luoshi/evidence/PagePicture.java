package org.luoshi.evidence;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A small picture of a file: of a JPEG or PNG, or of the first page of a PDF. WebP and HEIC cannot be read here. */
final class PagePicture {

    /** Pixels of the longer side, about 100 dpi of an A4 page. */
    private static final int LONGER_SIDE = 1170;

    private PagePicture() {}

    /** @return the picture in memory, never much larger than needed; nothing for a type that cannot be read
     * @throws IOException for content that cannot be read */
    static Optional<BufferedImage> of(FileBytes content, String mediaType) throws IOException {
        if (mediaType.equals(FileType.PDF.mediaType())) {
            return Optional.of(page(content));
        }
        if (mediaType.equals(FileType.JPEG.mediaType()) || mediaType.equals(FileType.PNG.mediaType())) {
            return Optional.of(image(content));
        }
        return Optional.empty();
    }

    private static BufferedImage page(FileBytes content) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(
                ByteBuffer.wrap(content.content(), 0, content.length()).slice()))) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            PDRectangle box = document.getPage(0).getCropBox();
            float scale = LONGER_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            return renderer.renderImage(0, scale, ImageType.GRAY);
        }
    }

    // every nth pixel of every nth row is read where the picture is large, so that it never stands in memory whole
    private static BufferedImage image(FileBytes content) throws IOException {
        try (ImageInputStream stream = new InMemory(content)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                int step = Math.max(1, Math.max(width, height) / LONGER_SIDE);
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceRegion(new Rectangle(width, height));
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The bytes as they lie: the library's own stream over memory copies them first. */
    private static final class InMemory extends ImageInputStreamImpl {
        private final FileBytes file;

        InMemory(FileBytes file) {
            this.file = file;
        }

        @Override
        public int read() {
            bitOffset = 0;
            return streamPos < file.length() ? file.content()[(int) streamPos++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int most) {
            bitOffset = 0;
            if (streamPos >= file.length()) {
                return -1;
            }
            int count = (int) Math.min(most, file.length() - streamPos);
            System.arraycopy(file.content(), (int) streamPos, into, offset, count);
            streamPos += count;
            return count;
        }

        @Override
        public long length() {
            return file.length();
        }
    }
}
