package org.luoshi;

import io.quarkus.arc.Arc;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.access.Assignment;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Cohort;

/** What the log has of a school that was put into the tables: how its roster, its assignments and its inspection came there. */
public final class LoggedSchool {

    private LoggedSchool() {}

    /** Says in the log that a cohort was opened, as the office's opening does. */
    public static void opened(Cohort cohort) {
        log(
                "cohort-opened",
                "cohort",
                String.valueOf(cohort.year),
                Map.of(
                        "opensOn", cohort.opensOn.toString(),
                        "reportDueOn", cohort.reportDueOn.toString(),
                        "publishDueOn", cohort.publishDueOn.toString(),
                        "weeklyDue", cohort.weeklyDue,
                        "grouping", cohort.grouping));
    }

    /** Says in the log what each holds in a cohort, as the office's assigning does. */
    public static void assigned(EntityManager entities, int year) {
        entities.flush();
        Map<String, List<String>> held = new TreeMap<>();
        entities.createQuery(
                        "from Assignment a where a.cohortYear = ?1 order by a.schoolClass.id, a.id", Assignment.class)
                .setParameter(1, year)
                .getResultList()
                .forEach(one -> held.computeIfAbsent(one.role + "/" + one.staffNumber, none -> new ArrayList<>())
                        .add(one.schoolClass == null ? "college/" + one.college.id : "class/" + one.schoolClass.id));
        held.forEach((who, what) -> log(
                "assignment-replaced",
                "assignment",
                year + "/" + who,
                Map.of(
                        "before",
                        List.of(),
                        "after",
                        what.stream().distinct().sorted().toList())));
    }

    /** Announces an inspection that runs for ever: without one an inspector sees nothing of a cohort. */
    public static void inspected(EntityManager entities, int year) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        entities.createNativeQuery(
                        "insert into inspection (cohort_year, kind, starts_on, ends_on, strata, per_stratum, whole,"
                                + " announced_by, announced_by_name, announced_at, announced_entry, version) values"
                                + " (?1, 'SCHOOL', '2000-01-01', '2999-12-31', '', 5, '', 's', 'n', ?2, 0, 0)")
                .setParameter(1, year)
                .setParameter(2, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeUpdate();
        Object id = entities.createNativeQuery("select max(id) from inspection where cohort_year = ?1")
                .setParameter(1, year)
                .getSingleResult();
        Map<String, Object> announced = new LinkedHashMap<>();
        announced.put("cohort", year);
        announced.put("kind", "SCHOOL");
        announced.put("from", "2000-01-01");
        announced.put("until", "2999-12-31");
        announced.put("strata", List.of());
        announced.put("each", 5);
        announced.put("whole", List.of());
        announced.put("at", at.toString());
        entities.createNativeQuery("update inspection set announced_entry = ?1 where id = ?2")
                .setParameter(1, log("inspection-announced", "inspection", id.toString(), announced))
                .setParameter(2, id)
                .executeUpdate();
    }

    /** What a roster import leaves behind of itself. */
    static void imported(EntityManager entities, int year) {
        entities.createNativeQuery(
                        "insert into roster_import (cohort_year, file_name, sha256, dry_run, status, roster_version,"
                                + " row_count, processed, added, changed, unchanged, missing, removed, rejected, error_count, created_by,"
                                + " created_at) values (?1, 'fixture.csv', '', 0, 'ACCEPTED', 1, 11, 11, 11, 0, 0, 0, 0, 0, 0, 's',"
                                + " '2026-01-01')")
                .setParameter(1, year)
                .executeUpdate();
        Object id = entities.createNativeQuery("select max(id) from roster_import where cohort_year = ?1")
                .setParameter(1, year)
                .getSingleResult();
        log("roster-imported", "roster-import", id.toString(), report(year));
    }

    private static Map<String, Object> report(int year) {
        Map<String, Object> report = new LinkedHashMap<>();
        for (String none : List.of("changed", "unchanged", "missing", "removed", "rejected", "structure", "errors")) {
            report.put(none, 0);
        }
        report.put("cohort", year);
        report.put("sha256", "");
        report.put("dryRun", false);
        report.put("status", "ACCEPTED");
        report.put("rosterVersion", 1);
        report.put("rows", 11);
        report.put("added", 11);
        report.put("createdAt", "2026-01-01T00:00:00Z");
        return report;
    }

    private static long log(String event, String type, String id, Map<String, ?> payload) {
        return Arc.container().instance(AuditTrail.class).get().record("s", "office", event, type, id, payload);
    }
}
