package org.luoshi.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Employment rates of a cohort's groups (R2.3).
 * @param asOf moment of the figures
 * @param position how many entries of the log had their place at that moment; figures of now may hold what gets its place next
 * @param rosterVersion roster that says who is counted (R2.2)
 * @param policyVersion policy that says what counts
 * @param total all groups together, counted and never added up from rounded parts */
@Schema(name = "Rates")
record RatesView(
        int cohort,
        Stage stage,
        Dimension by,
        Instant asOf,
        long position,
        int rosterVersion,
        String policyVersion,
        EmploymentRate total,
        List<Group> groups)
        implements Tabular {

    @Override
    public String title() {
        return "rates-" + cohort + "-by-" + by.key();
    }

    @Override
    public List<Column> columns() {
        return Provenance.columns(
                Column.of("key", "代码", "Key"),
                Column.of("name", "名称", "Name"),
                Column.of("graduates", "毕业生数", "Graduates"),
                Column.of("employed", "就业人数", "Employed"),
                Column.of("rate", "就业率（%）", "Rate (%)"));
    }

    @Override
    public List<List<Object>> rows() {
        Provenance provenance = new Provenance(stage, asOf, position, rosterVersion, policyVersion);
        Stream<List<Object>> lines = groups.stream()
                .map(group ->
                        provenance.row(group.key(), group.name(), group.graduates(), group.employed(), group.rate()));
        return Stream.concat(
                        lines,
                        Stream.of(provenance.row(
                                null, Provenance.TOTAL, total.graduates(), total.employed(), total.rate())))
                .toList();
    }

    /** One group.
     * @param key what the filter of the same name takes, such as {@code 01} or {@code 01/机电2201班}
     * @param name in the language of the reader
     * @param graduates number of graduates in the denominator
     * @param employed those of them who count at that stage
     * @param rate in percent with two decimals, null for an empty group */
    @Schema(name = "RateGroup")
    record Group(
            String key,
            String name,
            long graduates,
            long employed,
            @Schema(nullable = true, example = "97.42") BigDecimal rate) {}
}
