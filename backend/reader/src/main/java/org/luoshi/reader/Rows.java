package org.luoshi.reader;

import com.benjaminwan.ocrlibrary.Point;
import com.benjaminwan.ocrlibrary.TextBlock;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts what was found on a page into the order in which people read it, even where the paper lay askew. */
final class Rows {

    /** How the page lay before it was turned to be read. */
    enum Lies {
        UPRIGHT,
        UPSIDE_DOWN,
        ON_ITS_LEFT,
        ON_ITS_RIGHT
    }

    private record Placed(TextBlock block, double across, double down, double height) {}

    private Rows() {}

    /** @param page as it is shown */
    static List<Piece> of(List<TextBlock> blocks, BufferedImage page, Lies lies, int number) {
        double slope = slope(blocks);
        List<Placed> placed = new ArrayList<>();
        for (TextBlock block : blocks) {
            double x =
                    block.getBoxPoint().stream().mapToInt(Point::getX).average().orElse(0);
            double y =
                    block.getBoxPoint().stream().mapToInt(Point::getY).average().orElse(0);
            double across = x * Math.cos(slope) + y * Math.sin(slope);
            double down = y * Math.cos(slope) - x * Math.sin(slope);
            placed.add(new Placed(block, across, down, side(block, 0, 3)));
        }
        placed.sort(Comparator.comparingDouble(Placed::down));
        Shown shown = new Shown(number, page.getWidth(), page.getHeight(), lies);
        List<Piece> pieces = new ArrayList<>();
        List<Placed> row = new ArrayList<>();
        int rows = 0;
        for (Placed one : placed) {
            if (!row.isEmpty()
                    && one.down() - mean(row)
                            > 0.5 * Math.min(one.height(), row.getLast().height())) {
                close(row, rows++, shown, pieces);
            }
            row.add(one);
        }
        close(row, rows, shown, pieces);
        return pieces;
    }

    private static void close(List<Placed> row, int number, Shown shown, List<Piece> pieces) {
        row.sort(Comparator.comparingDouble(Placed::across));
        row.forEach(one -> pieces.add(shown.piece(one.block(), number)));
        row.clear();
    }

    private static double mean(List<Placed> row) {
        return row.stream().mapToDouble(Placed::down).average().orElse(0);
    }

    // the middle of what the longer lines say, in radians
    private static double slope(List<TextBlock> blocks) {
        double[] slopes = blocks.stream()
                .filter(block -> side(block, 0, 1) > 4 * side(block, 0, 3))
                .mapToDouble(block -> Math.atan2(
                        block.getBoxPoint().get(1).getY()
                                - block.getBoxPoint().get(0).getY(),
                        block.getBoxPoint().get(1).getX()
                                - block.getBoxPoint().get(0).getX()))
                .sorted()
                .toArray();
        return slopes.length == 0 ? 0 : slopes[slopes.length / 2];
    }

    private static double side(TextBlock block, int from, int to) {
        Point one = block.getBoxPoint().get(from);
        Point other = block.getBoxPoint().get(to);
        return Math.hypot(one.getX() - other.getX(), one.getY() - other.getY());
    }

    /** The page as it is shown, and how it lay. */
    private record Shown(int number, double width, double height, Lies lies) {

        Piece piece(TextBlock block, int row) {
            Engine.Box box = Engine.Box.around(block.getBoxPoint());
            boolean aside = lies == Lies.ON_ITS_LEFT || lies == Lies.ON_ITS_RIGHT;
            double x = box.left() / (aside ? height : width);
            double y = box.top() / (aside ? width : height);
            double w = box.width() / (aside ? height : width);
            double h = box.height() / (aside ? width : height);
            String text = block.getText();
            return switch (lies) {
                case UPRIGHT -> new Piece(number, row, x, y, w, h, text);
                case UPSIDE_DOWN -> new Piece(number, row, 1 - x - w, 1 - y - h, w, h, text);
                case ON_ITS_LEFT -> new Piece(number, row, y, 1 - x - w, h, w, text);
                case ON_ITS_RIGHT -> new Piece(number, row, 1 - y - h, x, h, w, text);
            };
        }
    }
}
