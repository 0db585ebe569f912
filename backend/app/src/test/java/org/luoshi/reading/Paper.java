package org.luoshi.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.luoshi.policy.CreditCode;
import org.luoshi.policy.IdNumber;

/** A contract of nobody with nobody, printed as schools see them. */
record Paper(
        String title,
        String name,
        String idNumber,
        String employer,
        String creditCode,
        LocalDate signed,
        LocalDate starts,
        LocalDate ends) {

    private static final TrueTypeFont FONT = font();
    private static final String[] SURNAMES = "王 李 张 刘 陈 杨 黄 赵 吴 周 欧阳 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢".split(" ");
    private static final String[] GIVEN = "伟 芳 娜 敏 静 秀英 丽 强 磊 洋 艳 勇 军 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 子轩 雨涵 浩然 思远 佳怡".split(" ");
    private static final String[] CITIES = "长沙 株洲 湘潭 衡阳 岳阳 常德 郴州 武汉 南昌 广州".split(" ");
    private static final String[] WORDS = "湘电 云山 启明 金桥 德盛 嘉和 长风 天成 新程 宏远 智联 华泰 精工 博创 蓝海".split(" ");
    private static final String[] TRADES = "精密机械 自动化技术 智能装备 信息科技 电子商务 建筑工程 物流 汽车服务 食品 医疗器械".split(" ");
    private static final String[] FORMS = "有限公司 有限责任公司 股份有限公司 集团有限公司".split(" ");

    /** @return always the same paper for the same number */
    static Paper of(int number) {
        Random random = new Random(7_919L * number + 17);
        String born = LocalDate.of(1999, 1, 1)
                .plusDays(random.nextInt(1_500))
                .toString()
                .replace("-", "");
        String id = "430%03d%s%03d".formatted(100 + random.nextInt(80), born, random.nextInt(1_000));
        String code = "914301%02dMA4L%05d".formatted(random.nextInt(90) + 10, random.nextInt(100_000));
        LocalDate starts = LocalDate.of(2026, 6, 1).plusDays(random.nextInt(90));
        return new Paper(
                "劳动合同书",
                any(random, SURNAMES) + any(random, GIVEN),
                id + IdNumber.checkDigit(id),
                any(random, CITIES)
                        + any(random, WORDS)
                        + any(random, WORDS)
                        + any(random, TRADES)
                        + any(random, FORMS),
                code + CreditCode.checkDigit(code),
                starts.minusDays(3 + random.nextInt(20)),
                starts,
                starts.plusYears(2 + random.nextInt(2)).minusDays(1));
    }

    private static String any(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }

    Paper titled(String other) {
        return new Paper(other, name, idNumber, employer, creditCode, signed, starts, ends);
    }

    Paper about(String otherName, String otherEmployer, String otherCode) {
        return new Paper(title, otherName, idNumber, otherEmployer, otherCode, signed, starts, ends);
    }

    private List<String> lines() {
        return List.of(
                "甲方(用人单位):" + employer,
                "统一社会信用代码:" + creditCode,
                "注册地址:示例市示例路 18 号",
                "乙方(劳动者):" + name + "    性别:男",
                "身份证号码:" + idNumber,
                "联系电话:0731-88880000",
                "",
                "根据《中华人民共和国劳动法》《中华人民共和国劳动合同法》,甲乙双方",
                "平等自愿、协商一致,订立本合同,共同遵守。",
                "第一条 本合同期限自" + day(starts) + "起至" + day(ends) + "止。",
                "第二条 甲方安排乙方从事与所学专业相关的工作,地点为本市。",
                "第三条 甲方实行标准工时制度,每日工作八小时,每周休息两日。",
                "第四条 甲方按月支付工资,标准为5200元/月,每月十五日前发放。",
                "第五条 甲方依法为乙方缴纳社会保险,提供劳动保护和劳动条件。",
                "第六条 本合同一式两份,双方各执一份,签字盖章后生效。",
                "",
                "甲方(盖章):                    乙方(签字):",
                "签订日期:" + day(signed));
    }

    private static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** @return the paper as a PDF with a text layer */
    byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType0Font font = PDType0Font.load(document, FONT, true);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                line(out, font, 22, 210, 760, title);
                float y = 710;
                for (String line : lines()) {
                    line(out, font, 12, 70, y, line);
                    y -= 27;
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void line(PDPageContentStream out, PDType0Font font, float size, float x, float y, String text)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    /** @return a page with nothing on it */
    static byte[] blank() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return the paper as a scanner sees it, 200 dots an inch */
    BufferedImage scan() {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            return new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.RGB);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return what is looked for, and whether it was found: NAME, ID_NUMBER, EMPLOYER, CREDIT_CODE and the dates */
    List<Finding> found(List<Piece> pieces, Means means) {
        ReadText text = new ReadText(pieces);
        List<Finding> found = new ArrayList<>();
        found.add(NameFinder.find(text, name));
        found.add(NumberFinder.idNumber(text, idNumber, ""));
        found.add(EmployerFinder.find(text, employer, org.luoshi.policy.EvidenceKind.LABOUR_CONTRACT, means));
        found.add(NumberFinder.creditCode(text, creditCode));
        found.add(DateFinder.signed(text, signed));
        found.add(DateFinder.starts(text, starts));
        found.add(DateFinder.ends(text, ends));
        return found;
    }

    private static TrueTypeFont font() {
        try (InputStream in = Paper.class.getResourceAsStream("/print/noto-sans-sc.ttf")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
