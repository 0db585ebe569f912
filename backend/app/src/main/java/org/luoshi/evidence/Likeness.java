package org.luoshi.evidence;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a page looks like, whatever its size, compression and brightness.
 * @param hash 64 bits, each telling whether a cell of 8 x 8 is clearly brighter than its left neighbour (dHash)
 * @param grid 48 x 48 cells as deviation from the mean of the page, a byte for a 32nd of its standard deviation */
record Likeness(long hash, byte[] grid) {

    static final int SIDE = 48;

    /** Bands of the hash: two hashes that differ in three bits have one of four in common. */
    static final int BANDS = 4;

    private static final int HASH_SIDE = 8;
    private static final double STEP = 32;
    // a page with a line or two on it looks like every other such page
    private static final double FLAT = 8;
    // paper is never quite even: a difference of this share of the deviation is none
    private static final double MARGIN = 0.15;
    private static final int LARGEST_DIFFERENCES = 4;

    /** @return how the picture looks, or nothing when there is next to nothing on it */
    static Optional<Likeness> of(BufferedImage any) {
        BufferedImage picture = inRgb(any);
        double[] cells = cells(picture, SIDE, SIDE);
        double mean = Arrays.stream(cells).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(cells)
                .map(cell -> (cell - mean) * (cell - mean))
                .average()
                .orElse(0));
        if (deviation < FLAT) {
            return Optional.empty();
        }
        byte[] grid = new byte[cells.length];
        for (int i = 0; i < cells.length; i++) {
            grid[i] = (byte) Math.clamp(Math.round((cells[i] - mean) / deviation * STEP), -127, 127);
        }
        return Optional.of(new Likeness(hash(picture, deviation), grid));
    }

    // whatever way its colours are kept, one conversion of the whole is many times faster than one for each pixel
    private static BufferedImage inRgb(BufferedImage any) {
        if (any.getType() == BufferedImage.TYPE_INT_RGB) {
            return any;
        }
        BufferedImage rgb = new BufferedImage(any.getWidth(), any.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = rgb.createGraphics();
        drawing.drawImage(any, 0, 0, null);
        drawing.dispose();
        return rgb;
    }

    private static long hash(BufferedImage picture, double deviation) {
        double[] cells = cells(picture, HASH_SIDE + 1, HASH_SIDE);
        long hash = 0;
        for (int y = 0; y < HASH_SIDE; y++) {
            for (int x = 0; x < HASH_SIDE; x++) {
                int at = y * (HASH_SIDE + 1) + x;
                hash = hash << 1 | (cells[at + 1] - cells[at] > MARGIN * deviation ? 1 : 0);
            }
        }
        return hash;
    }

    // mean brightness of each cell, 0 to 255; a pixel on a border belongs to both sides in part, so that size does not
    // matter
    private static double[] cells(BufferedImage picture, int columns, int rows) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        double[] sums = new double[columns * rows];
        double[] line = new double[columns];
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height; y++) {
            Arrays.fill(line, 0);
            for (int x = 0; x < width; x++) {
                share(brightness(pixels[y * width + x]), x, width, line);
            }
            int row = (int) ((long) y * rows / height);
            double below = Math.max(0, (y + 1.0) * rows / height - (row + 1));
            double here = (double) rows / height - below;
            for (int column = 0; column < columns; column++) {
                sums[row * columns + column] += line[column] * here;
                if (below > 1e-9 && row + 1 < rows) {
                    sums[(row + 1) * columns + column] += line[column] * below;
                }
            }
        }
        return sums;
    }

    private static void share(double brightness, int x, int width, double[] line) {
        int columns = line.length;
        int column = (int) ((long) x * columns / width);
        double beyond = Math.max(0, (x + 1.0) * columns / width - (column + 1));
        line[column] += brightness * ((double) columns / width - beyond);
        if (beyond > 1e-9 && column + 1 < columns) {
            line[column + 1] += brightness * beyond;
        }
    }

    private static double brightness(int rgb) {
        return ((rgb >> 16 & 0xff) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114) / 1000.0;
    }

    /** @return one of the four parts of the hash, from 1 */
    int band(int number) {
        return (int) (hash >>> 16 * (BANDS - number) & 0xffff);
    }

    /** @return how many bits of the hashes differ */
    static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /** @return whether a look-up by bands finds the one from the other */
    boolean sharesABand(Likeness other) {
        return IntStream.rangeClosed(1, BANDS).anyMatch(number -> band(number) == other.band(number));
    }

    /** Two forms of one template look alike but where they are filled in; so the places where two pages differ most decide.
     * @return the mean of the four largest differences, in standard deviations of a page */
    static double difference(byte[] one, byte[] other) {
        int[] differences = new int[one.length];
        for (int i = 0; i < one.length; i++) {
            differences[i] = Math.abs(one[i] - other[i]);
        }
        Arrays.sort(differences);
        return Arrays.stream(differences, one.length - LARGEST_DIFFERENCES, one.length)
                        .average()
                        .orElse(0)
                / STEP;
    }
}
