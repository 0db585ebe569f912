package org.luoshi.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.problem.Text;

/** What a figure rests on; a table carries it in every line, so that a line copied elsewhere still says what it is. */
record Provenance(Stage stage, Instant asOf, long position, int rosterVersion, String policyVersion) {

    static final Text TOTAL = new Text("合计", "Total");

    private static final List<Tabular.Column> COLUMNS = List.of(
            Tabular.Column.of("stage", "口径", "Stage"),
            Tabular.Column.of("asOf", "统计时刻", "As of"),
            Tabular.Column.of("position", "日志位置", "Position"),
            Tabular.Column.of("rosterVersion", "名单版本", "Roster version"),
            Tabular.Column.of("policyVersion", "办法版本", "Policy version"));

    static List<Tabular.Column> columns(Tabular.Column... own) {
        return Stream.concat(Stream.of(own), COLUMNS.stream()).toList();
    }

    List<Object> row(Object... own) {
        List<Object> row = new ArrayList<>(Arrays.asList(own));
        row.add(stage == null ? null : stage.key());
        row.add(asOf.toString());
        row.add(position);
        row.add(rosterVersion);
        row.add(policyVersion);
        return row;
    }
}
