package org.luoshi.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small real files of every type that can be evidence, and the pieces that tests build worse ones from. */
final class Samples {

    private Samples() {}

    static Map<String, byte[]> all() {
        return Map.of(
                "image/jpeg", jpeg(),
                "image/png", png(),
                "image/webp", webp(),
                "image/heic", heic(64, 64),
                "application/pdf", pdf());
    }

    static byte[] jpeg() {
        return image("jpg");
    }

    static byte[] png() {
        return image("png");
    }

    private static byte[] image(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1200; i++) {
            image.setRGB(i % 40, i / 40, i * 7919);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Lossless, one pixel: size bits, then the shortest legal picture. */
    static byte[] webp() {
        return riff(chunk("VP8L", bytes(0x2f, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 7)));
    }

    static byte[] riff(byte[] chunks) {
        return join(ascii("RIFF"), little(chunks.length + 4), ascii("WEBP"), chunks);
    }

    static byte[] chunk(String name, byte[] data) {
        return join(ascii(name), little(data.length), data, new byte[data.length & 1]);
    }

    static byte[] heic(int width, int height) {
        byte[] size = box("ispe", join(big(0), big(width), big(height)));
        byte[] meta = box("meta", join(big(0), box("iprp", box("ipco", size))));
        return join(
                box("ftyp", join(ascii("heic"), big(0), ascii("mif1heic"))), meta, box("mdat", ascii("picture data")));
    }

    static byte[] box(String name, byte[] data) {
        return join(big(8 + data.length), ascii(name), data);
    }

    static byte[] pdf() {
        return pdf("", "");
    }

    /** @param catalog further entries of the catalog
     * @param objects further objects, the first of them number 4 */
    static byte[] pdf(String catalog, String... objects) {
        return PdfText.of(
                "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
                List.of(objects).stream().filter(object -> !object.isEmpty()).toList());
    }

    static byte[] zip(String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(ascii("<w:document/>"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] big(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
