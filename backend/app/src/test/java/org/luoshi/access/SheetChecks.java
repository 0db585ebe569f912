package org.luoshi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.luoshi.access.Drawn.Place;

/** Which weekly sheets a member reads: officers and leaders those of their colleges, the office and inspectors all, nobody else any. */
final class SheetChecks {

    private final Drawn school;
    private final Member member;

    SheetChecks(Drawn school, Member member) {
        this.school = school;
        this.member = member;
    }

    Map<String, Runnable> all() {
        Map<String, Runnable> all = new TreeMap<>();
        all.put("listWeeklySheets", this::list);
        all.put("listSheetsDue", this::due);
        all.put("getWeeklySheet", () -> byId(""));
        all.put("getSheetDrift", () -> byId("/drift"));
        all.put("getSheetSample", () -> byId("/sample"));
        all.put("verifyWeeklySheet", () -> byId("/verification"));
        all.put("getSheetPackage", () -> byId("/package.json"));
        all.put("printWeeklySheet", () -> byId("/sheet.pdf"));
        all.put("exportWeeklySheet", () -> byId("/sheet.xlsx"));
        all.put("listDelegations", this::delegations);
        return all;
    }

    private boolean reads(Place place) {
        return member.roles().contains(Role.OFFICE)
                || member.roles().contains(Role.INSPECTOR) && school.inspected()
                || List.of(Role.OFFICER, Role.LEADER).stream()
                        .anyMatch(role ->
                                member.roles().contains(role) && school.hasCollege(member, role, place.collegeId()));
    }

    private Set<String> colleges() {
        return school.places().stream()
                .filter(this::reads)
                .map(Place::college)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void list() {
        sheets();
        List<String> found = member.person()
                .get("/weekly-reports?cohort=" + school.year())
                .statusCode(200)
                .extract()
                .path("items.college");
        assertEquals(List.copyOf(colleges()), found.stream().sorted().toList());
    }

    private void due() {
        List<String> found = member.person()
                .get("/weekly-reports/due?cohort=" + school.year())
                .statusCode(200)
                .extract()
                .path("colleges.college");
        assertEquals(List.copyOf(colleges()), found);
    }

    // one that nobody confirmed has nothing to verify: 409 tells as much as 200 that it is there
    private void byId(String more) {
        sheets().forEach((college, id) -> {
            int seen = Set.of("/verification", "/package.json").contains(more) ? 409 : 200;
            boolean reads = school.places().stream().anyMatch(one -> one.collegeId() == college && reads(one));
            member.person().get("/weekly-reports/" + id + more).statusCode(reads ? seen : 404);
        });
    }

    private void delegations() {
        member.person().get("/leader-delegations?cohort=" + school.year()).statusCode(200);
    }

    /** @return id of a sheet of each college, made where there is none */
    private Map<Long, Long> sheets() {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        Map<Long, Long> sheets = new TreeMap<>();
        QuarkusTransaction.requiringNew().run(() -> school.places().stream()
                .map(Place::collegeId)
                .distinct()
                .forEach(college -> {
                    entities.createNativeQuery("insert ignore into weekly_sheet (cohort_year, college_id, week,"
                                    + " state, prepared_by, prepared_by_name, prepared_at, version)"
                                    + " values (?1, ?2, '2026-W01', 'PREPARED', 's', 'n', now(6), 0)")
                            .setParameter(1, school.year())
                            .setParameter(2, college)
                            .executeUpdate();
                    sheets.put(
                            college,
                            ((Number) entities.createNativeQuery("select id from weekly_sheet where college_id = ?1")
                                            .setParameter(1, college)
                                            .getSingleResult())
                                    .longValue());
                }));
        return sheets;
    }
}
