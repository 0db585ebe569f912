package org.luoshi.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a cohort's graduates went (R3). The groups add up to the graduates of the denominator.
 * @param asOf moment of the figures
 * @param position how many entries of the log had their place at that moment
 * @param total the employment rate of the same graduates */
@Schema(name = "Destinations")
record DestinationsView(
        int cohort,
        Stage stage,
        Grouping grouping,
        Instant asOf,
        long position,
        int rosterVersion,
        String policyVersion,
        EmploymentRate total,
        List<Group> groups)
        implements Tabular {

    @Override
    public String title() {
        return "destinations-" + cohort + "-" + grouping.key();
    }

    @Override
    public List<Column> columns() {
        return Provenance.columns(
                Column.of("key", "代码", "Key"),
                Column.of("name", "去向", "Destination"),
                Column.of("count", "人数", "Graduates"),
                Column.of("share", "占比（%）", "Share (%)"));
    }

    @Override
    public List<List<Object>> rows() {
        Provenance provenance = new Provenance(stage, asOf, position, rosterVersion, policyVersion);
        return groups.stream()
                .map(group -> provenance.row(group.key(), group.name(), group.count(), group.share()))
                .toList();
    }

    /** One group of destinations.
     * @param key of the grouping, or {@code NOT_DECLARED} for those without a counting declaration
     * @param name in the language of the reader
     * @param count graduates in it
     * @param share of the graduates of the denominator, in percent with two decimals; null when there are none */
    @Schema(name = "DestinationGroupCount")
    record Group(String key, String name, long count, @Schema(nullable = true, example = "41.03") BigDecimal share) {}
}
