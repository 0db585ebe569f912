package org.luoshi.statistics;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.TableCheck;

/** Holds every kept count against a plain recount (R2.3, R6.1). */
@Singleton
class CountersCheck implements TableCheck {

    @Override
    public String what() {
        return "counters";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        List<Integer> cohorts = new ArrayList<>();
        try (PreparedStatement statement = snapshot.prepareStatement("select year from cohort order by year");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                cohorts.add(rows.getInt(1));
            }
        }
        long checked = 0;
        for (int cohort : cohorts) {
            Recount.Compared compared = Recount.compare(snapshot, cohort);
            checked += compared.counted().size();
            for (RecountView.Difference one : compared.named(snapshot, cohort)) {
                findings.accept(new Finding(
                        FindingKind.COUNTER_DIFFERS,
                        "counter",
                        place(cohort, one),
                        one.kept() + " kept, " + one.counted() + " counted anew"));
            }
        }
        return checked;
    }

    private static String place(int cohort, RecountView.Difference one) {
        return Stream.of(
                        String.valueOf(cohort),
                        one.level(),
                        one.college(),
                        one.major(),
                        one.schoolClass(),
                        String.valueOf(one.programmeYears()),
                        one.gender(),
                        String.valueOf(one.difficulty()),
                        "reported " + orNone(one.reportedAs()),
                        "verified " + orNone(one.verifiedAs()),
                        one.signed() ? "signed" : null)
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    private static String orNone(String code) {
        return code == null || code.isEmpty() ? "—" : code;
    }
}
