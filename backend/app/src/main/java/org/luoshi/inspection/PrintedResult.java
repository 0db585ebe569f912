package org.luoshi.inspection;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.luoshi.policy.Destination;
import org.luoshi.print.Printed;
import org.luoshi.problem.Text;
import org.luoshi.time.SchoolTime;

/** The result of an inspection on paper, in one language. */
final class PrintedResult {

    private static final float[] COLUMNS = {0.3f, 0.08f, 0.08f, 0.08f, 0.08f, 0.08f, 0.08f, 0.22f};
    private static final float SMALL = 8;
    private static final float SEAL = 90;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(SchoolTime.ZONE);

    private final Locale language;

    PrintedResult(Locale language) {
        this.language = language;
    }

    /** @return the file */
    byte[] of(InspectionView inspection, ResultView result, Instant now) {
        String title = say("就业数据核查结果", "Result of an inspection of employment data");
        Printed page = Printed.wide(title, language);
        page.heading(title, 1);
        page.text(inspection.kind().text().in(language) + "    " + inspection.cohort() + say("届", "") + "    "
                + inspection.from() + " – " + inspection.until());
        page.text(say("失真率（分层估计）：", "Distortion rate (estimated from strata): ")
                + share(result.overall())
                + say("，95% 置信区间（Clopper–Pearson）", ", 95 % interval (Clopper-Pearson)"));
        page.text(say("总体 ", "Population ")
                + result.total().population()
                + say("，抽样 ", ", drawn ")
                + result.total().drawn()
                + say("，已有结论 ", ", with a last word ")
                + result.total().decided()
                + say("，未联系上 ", ", not reached ")
                + result.total().unreached()
                + say("，拒绝 ", ", refused ")
                + result.total().refused()
                + say("，未核查 ", ", not checked yet ")
                + result.total().open());
        page.small(say(
                "未联系上不等于属实：“至多”一列把没有结论的全部当作不实。",
                "Not reached is not \"true\": the column \"at most\" takes all without a last word for untrue."));
        if (result.changed() + result.lateEvidence() > 0) {
            page.text(say("确定总体后有变动的样本：", "Samples changed since the commitment: ")
                    + result.changed()
                    + say("；公布核查后才进入日志的材料涉及样本：", "; samples with evidence that came after the announcement: ")
                    + result.lateEvidence());
        }
        page.heading(say("分层结果", "By stratum"), 2);
        page.row(
                SMALL,
                COLUMNS,
                say("层", "Stratum"),
                say("总体", "Pop."),
                say("抽样", "Drawn"),
                say("一致", "True"),
                say("不一致", "Untrue"),
                say("未联系上", "Unreached"),
                say("至多", "At most"),
                say("失真率（95% 区间）", "Distortion (95 %)"));
        result.strata().forEach(one -> row(page, one));
        InspectionView.Commitment commitment = inspection.commitment();
        page.heading(say("如何复算", "How to derive it again"), 2);
        page.small(say("总体的根 ", "Root of the population ") + commitment.root());
        page.small(say("日志位置 ", "Position of the log ")
                + commitment.position()
                + say("    种子 ", "    seed ")
                + inspection.draw().seed());
        page.seal(
                say("盖章处", "Seal"),
                SEAL,
                List.of(say("核查人员签字：", "Signed by the inspectors:"), "", say("日期：", "Date:")));
        return page.finish(say("打印于 ", "printed ") + MOMENT.format(now));
    }

    private void row(Printed page, ResultView.OfStratum one) {
        ResultView.Counts counts = one.counts();
        page.row(
                SMALL,
                COLUMNS,
                name(one),
                String.valueOf(counts.population()),
                String.valueOf(counts.drawn()),
                String.valueOf(counts.consistent()),
                String.valueOf(counts.inconsistent()),
                counts.unreached() + " + " + counts.refused(),
                one.atMost() == null ? "–" : one.atMost() + "%",
                share(one.distortion()));
    }

    private String name(ResultView.OfStratum one) {
        Destination destination = one.destination();
        String form = destination == null
                ? say("其余去向", "all other destinations")
                : new Text(destination.zh(), destination.en()).in(language);
        return one.college() == null ? form : one.college() + "\n" + form;
    }

    private static String share(Proportion one) {
        return one.rate() == null ? "–" : one.rate() + "%  (" + one.low() + "% – " + one.high() + "%)";
    }

    private String say(String zh, String en) {
        return new Text(zh, en).in(language);
    }
}
