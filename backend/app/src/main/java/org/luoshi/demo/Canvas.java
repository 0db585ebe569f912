package org.luoshi.demo;

/** What a proof is drawn on: a page of a PDF or a picture. Units are points, the origin is the upper left corner. */
interface Canvas {

    /** @return the width of what is drawn on, in points */
    double width();

    /** @return the height of what is drawn on, in points */
    double height();

    /** @return how wide this text is at this size, in points */
    default double width(String text, double size) {
        return DemoFont.advance(text) * size;
    }

    /** Writes text; a size of 16 points or more comes out heavy.
     * @param y the base line
     * @param degrees counter-clockwise */
    void text(double x, double y, double size, double degrees, Ink ink, String text);

    /** Draws a straight line of this thickness. */
    void line(double x1, double y1, double x2, double y2, double thickness, Ink ink);

    /** Fills a rectangle. */
    void box(double x, double y, double width, double height, Ink ink);

    /** Draws a ring of this thickness. */
    void ring(double centreX, double centreY, double radius, double thickness, Ink ink);

    /** Fills a polygon given as x, y, x, y, … */
    void polygon(Ink ink, double... corners);

    /** Writes level text. */
    default void text(double x, double y, double size, Ink ink, String text) {
        text(x, y, size, 0, ink, text);
    }

    /** Writes text around the middle of the page. */
    default void centred(double y, double size, Ink ink, String text) {
        text((width() - width(text, size)) / 2, y, size, ink, text);
    }

    /** Draws the outline of a rectangle. */
    default void frame(double x, double y, double width, double height, double thickness, Ink ink) {
        line(x, y, x + width, y, thickness, ink);
        line(x, y + height, x + width, y + height, thickness, ink);
        line(x, y, x, y + height, thickness, ink);
        line(x + width, y, x + width, y + height, thickness, ink);
    }

    /** Stamps the seal of an organisation: two rings, a star, the name along the upper arc. */
    default void seal(double centreX, double centreY, double radius, String organisation) {
        ring(centreX, centreY, radius, radius * 0.06, Ink.RED);
        double[] star = new double[20];
        for (int i = 0; i < 10; i++) {
            double reach = radius * (i % 2 == 0 ? 0.3 : 0.115);
            star[2 * i] = centreX + reach * Math.sin(i * Math.PI / 5);
            star[2 * i + 1] = centreY - reach * Math.cos(i * Math.PI / 5);
        }
        polygon(Ink.RED, star);
        int[] letters = organisation.codePoints().toArray();
        double size = Math.min(radius * 0.3, radius * 3.4 / letters.length);
        double span = Math.min(250, letters.length * 24.0);
        for (int i = 0; i < letters.length; i++) {
            double at = letters.length == 1 ? 0 : -span / 2 + span * i / (letters.length - 1);
            double turn = Math.toRadians(at);
            double reach = radius * 0.9 - size;
            double half = size / 2;
            text(
                    centreX + reach * Math.sin(turn) - half * Math.cos(turn),
                    centreY - reach * Math.cos(turn) - half * Math.sin(turn),
                    size,
                    -at,
                    Ink.RED,
                    Character.toString(letters[i]));
        }
    }

    /** Writes 示例 across the whole page, so that nobody takes it for a real document. */
    default void watermark() {
        double step = width() / 2.4;
        for (double y = step * 0.7; y < height() + step / 2; y += step) {
            for (double x = step * 0.15; x < width(); x += step) {
                text(x, y, width() / 9, 32, Ink.WATERMARK, "示例");
            }
        }
    }
}
