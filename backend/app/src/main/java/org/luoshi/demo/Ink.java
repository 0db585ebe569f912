package org.luoshi.demo;

import java.awt.Color;

/** The few colours a proof of the demo school is printed with. */
enum Ink {
    BLACK(0x1A1A1A, 255),
    GREY(0x777777, 255),
    PALE(0xE4E4E4, 255),
    WHITE(0xFFFFFF, 255),
    RED(0xC8102E, 255),
    GOLD(0xB8964A, 255),
    BLUE(0x2B5CA8, 255),
    ORANGE(0xFF6A1F, 255),
    WATERMARK(0x4A6FA5, 36);

    private final Color color;

    Ink(int rgb, int alpha) {
        this.color = new Color((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, alpha);
    }

    /** @return the colour with its alpha */
    Color color() {
        return color;
    }

    /** @return how opaque it is, 0 to 1 */
    float alpha() {
        return color.getAlpha() / 255f;
    }
}
