package org.luoshi.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the rates came about: the three stages at the end of each day or week (R2.3). Each point is that of its position of the log and
 * stays what it is; the last one is the period that is going on.
 * @param college code, or null for all that the reader serves
 * @param asOf moment of the last point
 * @param position of the last point */
@Schema(name = "Trend")
record TrendView(
        int cohort,
        @Schema(nullable = true) String college,
        TrendInterval interval,
        Instant asOf,
        long position,
        int rosterVersion,
        String policyVersion,
        List<Point> points)
        implements Tabular {

    @Override
    public String title() {
        return "trend-" + cohort + "-by-" + interval.key();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("period", "时段", "Period"),
                Column.of("graduates", "毕业生数", "Graduates"),
                Column.of("reported", "已上报人数", "Reported"),
                Column.of("reportedRate", "已上报就业率（%）", "Rate, reported (%)"),
                Column.of("verified", "已认定人数", "Verified"),
                Column.of("verifiedRate", "已认定就业率（%）", "Rate, verified (%)"),
                Column.of("signed", "已签字人数", "Signed"),
                Column.of("signedRate", "已签字就业率（%）", "Rate, signed (%)"),
                Column.of("asOf", "统计时刻", "As of"),
                Column.of("position", "日志位置", "Position"),
                Column.of("policyVersion", "办法版本", "Policy version"));
    }

    @Override
    public List<List<Object>> rows() {
        return points.stream().map(this::row).toList();
    }

    private List<Object> row(Point point) {
        return Arrays.asList(
                point.period(),
                point.graduates(),
                point.reported(),
                point.reportedRate(),
                point.verified(),
                point.verifiedRate(),
                point.signed(),
                point.signedRate(),
                point.asOf().toString(),
                point.position(),
                policyVersion);
    }

    /** One day or week.
     * @param period {@code 2022-08-31}, a day in Asia/Shanghai, or {@code 2022-W35}, a week of ISO 8601
     * @param asOf its last moment, or now for the one that is going on
     * @param position how many entries of the log had their place then
     * @param graduates of the denominator then
     * @param reported employed at that stage; verified and signed likewise, never more than the one before */
    @Schema(name = "TrendPoint")
    record Point(
            @Schema(examples = "2022-W35") String period,
            Instant asOf,
            long position,
            long graduates,
            long reported,
            @Schema(nullable = true) BigDecimal reportedRate,
            long verified,
            @Schema(nullable = true) BigDecimal verifiedRate,
            long signed,
            @Schema(nullable = true) BigDecimal signedRate) {}
}
