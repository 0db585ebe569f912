package org.luoshi.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.luoshi.problem.Refusal;

/** Does to small files that unfold to huge ones all that the service does to an upload, in a process whose heap is small. */
final class Bombs {

    private static final long MOST_PIXELS = 120_000_000;

    private Bombs() {}

    /** Prints what became of each, and how much memory the process took at most. */
    public static void main(String[] args) throws IOException {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("PNG 60000 x 60000", png(60_000, 60_000));
        bombs.put("PNG 10900 x 10900", png(10_900, 10_900));
        bombs.put("JPEG 10900 x 10900", jpeg(10_900));
        bombs.put("PDF stream of 1 GB", pdf(1_000_000_000L, ""));
        bombs.put("PDF picture 40000 x 40000", pdf(1_000, " /Subtype /Image /Width 40000 /Height 40000"));
        for (Map.Entry<String, byte[]> bomb : bombs.entrySet()) {
            System.out.println(
                    bomb.getKey() + ", " + bomb.getValue().length / 1024 + " kB: " + outcome(bomb.getValue()));
        }
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM")) {
                System.out.println("PEAK " + line.replaceAll("\\D", ""));
            }
        }
    }

    private static String outcome(byte[] file) throws IOException {
        FileType type = FileType.of(file, file.length).orElseThrow();
        Pixels pixels = new Pixels(MOST_PIXELS);
        FileBytes bytes = new FileBytes(file, file.length);
        try {
            if (type == FileType.PDF) {
                PdfCheck.check(bytes, pixels);
            } else {
                ImageCheck.check(type, bytes, pixels);
            }
        } catch (Refusal refused) {
            return "refused, " + refused.members().get("reason");
        }
        BufferedImage small = PagePicture.of(bytes, type.mediaType()).orElseThrow();
        Preview.make(file, file.length, type.mediaType());
        return "taken, looked at as " + small.getWidth() + " x " + small.getHeight();
    }

    // white, a bit a pixel, packed as well as can be
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                out.write(row);
            }
        }
        return Samples.join(
                Samples.bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),
                chunk("IHDR", Samples.join(Samples.big(width), Samples.big(height), Samples.bytes(1, 0, 0, 0, 0))),
                chunk("IDAT", packed.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(Samples.ascii(name));
        sum.update(data);
        return Samples.join(Samples.big(data.length), Samples.ascii(name), data, Samples.big((int) sum.getValue()));
    }

    // the same few rows again and again: a writer of rows that needs no picture
    private static byte[] jpeg(int side) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, 16, BufferedImage.TYPE_BYTE_GRAY), "jpeg", out);
        byte[] flat = out.toByteArray();
        int frame = 0;
        while ((flat[frame] & 0xff) != 0xff || (flat[frame + 1] & 0xff) != 0xc0) {
            frame++;
        }
        flat[frame + 5] = (byte) (side >> 8);
        flat[frame + 6] = (byte) side;
        return flat;
    }

    private static byte[] pdf(long unfolded, String more) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] some = new byte[100_000];
            for (long i = 0; i < unfolded; i += some.length) {
                out.write(some);
            }
        }
        String stream = packed.toString(java.nio.charset.StandardCharsets.ISO_8859_1);
        return PdfText.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                List.of("<< /Filter /FlateDecode" + more + " /Length " + packed.size() + " >>\nstream\n" + stream
                        + "\nendstream"));
    }
}
