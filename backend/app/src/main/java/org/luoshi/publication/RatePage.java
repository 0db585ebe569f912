package org.luoshi.publication;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.policy.DestinationGrouping;
import org.luoshi.problem.Text;
import org.luoshi.report.ReportKind;
import org.luoshi.time.SchoolTime;

/** What the public page shows, in words and numbers of its reader's language; null parts where nothing is published. */
@TemplateData
public final class RatePage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(SchoolTime.ZONE);

    private final Locale language;
    private final String school;
    private final InitialRateView rate;
    private final List<YearView> years;

    RatePage(Locale language, String school, InitialRateView rate, List<YearView> years) {
        this.language = language;
        this.school = school;
        this.rate = rate;
        this.years = years;
    }

    /** A line of a table: a name, its numbers as texts, and what a bar shows. */
    @TemplateData
    public record Line(String name, String graduates, String employed, String rate, BigDecimal bar, boolean inner) {}

    /** A grouping of destinations. */
    @TemplateData
    public record Table(String title, List<Line> lines) {}

    /** A year of the history. */
    @TemplateData
    public record Year(int cohort, String rate, String graduates, String yearEnd, String publishedOn) {}

    /** Another publication of the same cohort. */
    @TemplateData
    public record Other(String title, String rate, String publishedOn, String reason, String href) {}

    public String say(String zh, String en) {
        return new Text(zh, en).in(language);
    }

    public String lang() {
        return language == Locale.ENGLISH ? "en" : "zh-CN";
    }

    public String otherLang() {
        return language == Locale.ENGLISH ? "zh" : "en";
    }

    public String school() {
        return school;
    }

    public boolean there() {
        return rate != null;
    }

    public String cohort() {
        return String.valueOf(rate.cohort());
    }

    public String kind() {
        return rate.kind().text().in(language);
    }

    public String title() {
        return rate == null
                ? say("毕业生就业率", "Employment of graduates")
                : say(cohort() + " 届毕业生" + kind(), kind() + " of the graduates of " + cohort());
    }

    public boolean corrected() {
        return rate.reason() != null;
    }

    public String reason() {
        return rate.reason();
    }

    public String number() {
        return String.valueOf(rate.number());
    }

    public String percent() {
        return percent(rate.rate());
    }

    public String graduates() {
        return count(rate.graduates());
    }

    public String employed() {
        return count(rate.employed());
    }

    public String publishedOn() {
        return DAY.format(rate.publishedAt());
    }

    public String frozenOn() {
        return DAY.format(rate.frozenAt());
    }

    public String confirmedOn() {
        return rate.confirmedOn() + " " + rate.reference();
    }

    public String hiddenBelow() {
        return String.valueOf(rate.hiddenBelow());
    }

    public String query() {
        return rate.kind() == ReportKind.INITIAL && rate.others().stream().noneMatch(one -> one.kind() == rate.kind())
                ? ""
                : "?kind=" + rate.kind() + "&number=" + rate.number();
    }

    public String note() {
        return rate.verification().note();
    }

    public String sha256() {
        return rate.verification().sha256();
    }

    public String root() {
        return rate.verification().reportRoot();
    }

    public String position() {
        return count(rate.verification().position());
    }

    /** @return colleges, each followed by its majors */
    public List<Line> colleges() {
        return rate.colleges().stream()
                .flatMap(college -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                line(college.name(), college.graduates(), college.employed(), college.rate(), false)),
                        college.majors().stream()
                                .map(major ->
                                        line(major.name(), major.graduates(), major.employed(), major.rate(), true))))
                .toList();
    }

    public List<Table> destinations() {
        return rate.destinations().entrySet().stream()
                .map(table -> new Table(
                        grouping(table.getKey()),
                        table.getValue().stream()
                                .map(group -> line(
                                        new Text(group.zh(), group.en()).in(language),
                                        null,
                                        group.count(),
                                        group.share(),
                                        false))
                                .toList()))
                .toList();
    }

    private String grouping(String key) {
        Map<String, Text> names = Map.of(
                DestinationGrouping.GROUP_2024.key(),
                new Text("按 2024 年分类", "In the groups of 2024"),
                DestinationGrouping.GROUP_2021.key(),
                new Text("按 2021 年分类", "In the groups of 2021"),
                DestinationGrouping.FORM.key(),
                new Text("按就业形式", "By form of employment"));
        return names.get(key).in(language);
    }

    private Line line(String name, Long graduates, Long employed, BigDecimal rate, boolean inner) {
        return new Line(name, count(graduates), count(employed), percent(rate), rate, inner);
    }

    public List<Year> years() {
        return years.stream()
                .map(one -> new Year(
                        one.cohort(),
                        percent(one.rate()),
                        count(one.graduates()),
                        one.yearEndRate() == null ? "—" : percent(one.yearEndRate()),
                        DAY.format(one.publishedAt())))
                .toList();
    }

    public List<Other> others() {
        return rate.others().stream().map(this::other).toList();
    }

    private Other other(InitialRateView.Other one) {
        return new Other(
                one.kind().text().in(language) + say("，第 " + one.number() + " 号", ", number " + one.number()),
                percent(one.rate()),
                DAY.format(one.publishedAt()),
                one.reason(),
                "/public/" + cohort() + "?kind=" + one.kind() + "&number=" + one.number() + "&lang=" + lang());
    }

    private String count(Long n) {
        return n == null ? "*" : NumberFormat.getIntegerInstance(language).format(n);
    }

    private static String percent(BigDecimal rate) {
        return rate == null ? "*" : rate.toPlainString() + "%";
    }
}
