package org.luoshi.demo;

import java.util.List;

/**
 * The text of a printed proof, before anybody lays it out.
 *
 * @param rows label and value, two pairs a row (label, value, label, value) or one
 * @param paragraphs body text, set with an indent
 * @param signatures at the foot, side by side
 */
record Sheet(
        String title, String subtitle, List<List<String>> rows, List<String> paragraphs, List<Signature> signatures) {

    /**
     * Who signed.
     *
     * @param caption such as 甲方(盖章)
     * @param person whose signature it is
     * @param day as printed
     * @param sealOf the organisation whose seal is stamped on it, or null
     */
    record Signature(String caption, String person, String day, String sealOf) {}

    static Sheet of(String title, String subtitle) {
        return new Sheet(title, subtitle, List.of(), List.of(), List.of());
    }

    Sheet rows(List<List<String>> rows) {
        return new Sheet(title, subtitle, rows, paragraphs, signatures);
    }

    Sheet text(String... paragraphs) {
        return new Sheet(title, subtitle, rows, List.of(paragraphs), signatures);
    }

    Sheet signed(Signature... signatures) {
        return new Sheet(title, subtitle, rows, paragraphs, List.of(signatures));
    }

    /** Lays it out from the top of the canvas downwards. */
    void print(Canvas on) {
        double left = on.width() * 0.11;
        double wide = on.width() - 2 * left;
        on.centred(86, 22, Ink.BLACK, title);
        on.text(left, 112, 9, Ink.GREY, subtitle);
        double y = 128;
        for (List<String> row : rows) {
            printRow(on, row, left, y, wide);
            y += ROW;
        }
        y += 22;
        for (String paragraph : paragraphs) {
            for (String line : Wrap.lines("  " + paragraph, wide / SIZE)) {
                on.text(left, y, SIZE, Ink.BLACK, line);
                y += LEADING;
            }
        }
        printSignatures(on, left, Math.max(y + 34, on.height() * 0.72), wide);
    }

    private static final double ROW = 25;
    private static final double SIZE = 11;
    private static final double LEADING = 19.5;

    private static void printRow(Canvas on, List<String> row, double left, double y, double wide) {
        double cell = wide / (row.size() / 2);
        for (int i = 0; i < row.size(); i += 2) {
            double x = left + cell * (i / 2);
            on.frame(x, y, cell, ROW, 0.6, Ink.GREY);
            on.line(x + LABEL, y, x + LABEL, y + ROW, 0.6, Ink.GREY);
            on.text(x + 6, y + 16.5, 9.5, Ink.GREY, row.get(i));
            double size = Math.min(10.5, (cell - LABEL - 10) / Math.max(1, DemoFont.advance(row.get(i + 1))));
            on.text(x + LABEL + 6, y + 16.5, size, Ink.BLACK, row.get(i + 1));
        }
    }

    private static final double LABEL = 86;

    private void printSignatures(Canvas on, double left, double y, double wide) {
        double column = wide / Math.max(2, signatures.size());
        double first = left + wide - column * signatures.size();
        for (int i = 0; i < signatures.size(); i++) {
            Signature one = signatures.get(i);
            double x = first + column * i;
            on.text(x, y, SIZE, Ink.BLACK, one.caption());
            on.text(x, y + 30, 15, 4, Ink.BLUE, one.person());
            on.text(x, y + 60, SIZE, Ink.BLACK, one.day());
            if (one.sealOf() != null) {
                on.seal(x + column * 0.55, y + 22, 46, one.sealOf());
            }
        }
    }
}
