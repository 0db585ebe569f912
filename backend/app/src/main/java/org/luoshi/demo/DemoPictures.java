package org.luoshi.demo;

import static org.luoshi.policy.EvidenceKind.*;

import java.util.Map;
import java.util.function.BiConsumer;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.IdNumber;

/** Proofs that are pictures by nature: a screenshot of a shop, a copy of an ID card, a visa. */
final class DemoPictures {

    /** What is drawn, and how large it is in points. */
    private record Picture(double width, double height, BiConsumer<Canvas, Proof> drawing) {}

    private static final Map<EvidenceKind, Picture> PICTURES = Map.of(
            SHOP_SCREENSHOT, new Picture(375, 720, DemoPictures::shop),
            ID_CARD_COPY, new Picture(500, 700, DemoPictures::idCard),
            EXIT_VISA, new Picture(560, 380, DemoPictures::visa));

    private DemoPictures() {}

    /** @return the picture, not yet encoded */
    static PictureCanvas draw(EvidenceKind kind, Proof proof, double scale) {
        Picture picture = PICTURES.get(kind);
        var canvas = new PictureCanvas(picture.width(), picture.height(), scale, 0);
        picture.drawing().accept(canvas, proof);
        canvas.watermark();
        return canvas;
    }

    private static void shop(Canvas on, Proof p) {
        on.box(0, 0, on.width(), 150, Ink.ORANGE);
        on.text(18, 30, 12, Ink.WHITE, "9:41");
        on.box(18, 60, 64, 64, Ink.WHITE);
        on.text(34, 104, 34, Ink.ORANGE, "店");
        on.text(96, 86, Math.min(15, 260 / DemoFont.advance(p.employer())), Ink.WHITE, p.employer());
        on.text(
                96,
                112,
                11,
                Ink.WHITE,
                "掌柜:" + p.name() + " 粉丝 " + (120 + p.employer().length() * 37));
        String[] goods = {"手工帆布包", "家乡特产礼盒", "桌面收纳架", "定制文创笔记本"};
        for (int i = 0; i < goods.length; i++) {
            double x = 14 + (i % 2) * 180;
            double y = 172 + (i / 2) * 240;
            on.box(x, y, 166, 160, Ink.PALE);
            on.text(x + 50, y + 96, 44, Ink.GREY, goods[i].substring(0, 1));
            on.text(x + 4, y + 182, 13, Ink.BLACK, goods[i]);
            on.text(x + 4, y + 206, 15, Ink.RED, "¥" + (29 + 10 * i) + ".00");
            on.text(x + 86, y + 206, 10, Ink.GREY, "已售" + (80 + 13 * i) + "件");
        }
        on.line(0, 668, on.width(), 668, 1, Ink.PALE);
        on.text(20, 698, 12, Ink.GREY, "首页    全部宝贝    开店时间 " + p.starts());
    }

    private static void idCard(Canvas on, Proof p) {
        on.frame(60, 50, 380, 240, 1, Ink.GREY);
        var born = IdNumber.bornOn(p.graduate().idNumber());
        String[][] lines = {
            {"姓名", p.name()},
            {"性别", p.gender() + "  民族 汉"},
            {"出生", Proof.day(born)},
            {"住址", "示例省示例市示例路" + born.getDayOfYear() + "号"},
        };
        for (int i = 0; i < lines.length; i++) {
            on.text(84, 92 + i * 36, 12, Ink.BLUE, lines[i][0]);
            on.text(126, 92 + i * 36, 14, Ink.BLACK, lines[i][1]);
        }
        on.text(84, 262, 12, Ink.BLUE, "公民身份号码");
        on.text(176, 263, 17, Ink.BLACK, p.graduate().idNumber());
        on.box(330, 78, 88, 116, Ink.PALE);
        on.text(356, 146, 20, Ink.GREY, "照片");
        on.frame(60, 340, 380, 240, 1, Ink.GREY);
        on.centred(410, 24, Ink.BLACK, "居民身份证(示例)");
        on.text(150, 510, 13, Ink.BLACK, "签发机关  示例市公安局");
        on.text(150, 545, 13, Ink.BLACK, "有效期限  2018.09.01-2028.09.01");
        on.text(84, 640, 12, Ink.BLACK, "仅用于毕业去向登记,他用无效。" + p.name());
    }

    private static void visa(Canvas on, Proof p) {
        on.box(0, 0, on.width(), 60, Ink.BLUE);
        on.text(24, 40, 22, Ink.WHITE, "VISA  签证  " + p.country());
        on.box(28, 90, 120, 150, Ink.PALE);
        on.text(66, 170, 20, Ink.GREY, "照片");
        String[][] lines = {
            {"Name", p.name()},
            {"Category", "Work permit"},
            {"Employer", p.employer()},
            {"Valid from", p.starts().toString()},
            {"Number", "EX" + p.graduate().studentNumber()},
        };
        for (int i = 0; i < lines.length; i++) {
            on.text(176, 110 + i * 34, 12, Ink.GREY, lines[i][0]);
            on.text(260, 110 + i * 34, 13, Ink.BLACK, lines[i][1]);
        }
        on.text(24, 340, 14, Ink.BLACK, "EXAMPLE<<" + p.graduate().examNumber() + "<<<<<<<<<<<<<<<<<<<<");
    }
}
