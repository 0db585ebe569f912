package org.luoshi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.luoshi.access.Drawn.Place;
import org.luoshi.access.Drawn.Pupil;
import org.luoshi.time.SchoolTime;

/** Which inspections and samples a member reads: the office all, inspectors within a period, officers and leaders what their college checks. */
final class InspectionChecks {

    private static final List<String> KINDS = List.of("SELF_CHECK", "MUTUAL", "PROVINCE");

    /** What is of no cohort. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "listRiskRules", "/risk/rules",
            "listKnownEmployers", "/risk/known-employers",
            "listAuditEntries", "/audit/entries?size=1",
            "exportAuditEntries", "/audit/entries.jsonl",
            "getLogClock", "/audit/clock",
            "getCheckpoint", "/audit/checkpoint",
            "proveInclusion", "/audit/proofs/inclusion",
            "proveConsistency", "/audit/proofs/consistency",
            "listVerifications", "/audit/verifications",
            "getVerification", "/audit/verifications/1");

    private final Drawn school;
    private final Member member;

    InspectionChecks(Drawn school, Member member) {
        this.school = school;
        this.member = member;
    }

    Map<String, Runnable> all() {
        Map<String, Runnable> all = new TreeMap<>();
        all.put("listInspections", this::list);
        all.put("getInspection", () -> inspections()
                .values()
                .forEach(id -> member.person().get("/inspections/" + id).statusCode(findsInspections() ? 200 : 404)));
        all.put("getPopulation", () -> whole("/population.json"));
        all.put("getInspectionResult", () -> whole("/result"));
        all.put("printInspectionResult", () -> whole("/result.pdf"));
        all.put("listSamples", this::samples);
        all.put("getSample", this::sample);
        // nobody answers for anything in a drawn school: RegisterTest
        all.put("listResponsibility", () -> member.person()
                .get("/responsibility?cohort=" + school.year())
                .statusCode(200));
        all.put("listRiskClusters", () -> atWork("/risk/clusters?cohort=" + school.year(), school.inspected()));
        ELSEWHERE.forEach((operation, path) -> all.put(operation, () -> atWork(path, anyInspection())));
        return all;
    }

    // what an inspector is not at work for is refused and not hidden: they are to know that they may on other days
    private void atWork(String path, boolean open) {
        boolean refused = !open
                && member.roles().contains(Role.INSPECTOR)
                && !member.roles().contains(Role.OFFICE);
        assertEquals(refused, member.person().get(path).extract().statusCode() == 409, path);
    }

    private static boolean anyInspection() {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        return !entities.createNativeQuery("select id from inspection where starts_on <= ?1 and ends_on >= ?1"
                        + " and closed_at is null and withdrawn_at is null and kind <> 'MUTUAL'")
                .setParameter(1, LocalDate.now(SchoolTime.ZONE))
                .getResultList()
                .isEmpty();
    }

    private boolean oversees() {
        return member.roles().contains(Role.OFFICE) || member.roles().contains(Role.INSPECTOR);
    }

    private boolean findsInspections() {
        return oversees() || school.places().stream().anyMatch(place -> ofCollege(place.collegeId()));
    }

    private boolean ofCollege(long college) {
        return List.of(Role.OFFICER, Role.LEADER).stream()
                .anyMatch(role -> member.roles().contains(role) && school.hasCollege(member, role, college));
    }

    private boolean seen(String kind, Pupil pupil) {
        long college = pupil.place().collegeId();
        return member.roles().contains(Role.OFFICE)
                || member.roles().contains(Role.INSPECTOR) && school.inspected()
                || kind.equals("SELF_CHECK") && ofCollege(college)
                || kind.equals("MUTUAL") && (ofCollege(college) || ofCollege(next(college)));
    }

    private long next(long college) {
        List<Long> colleges = school.places().stream()
                .map(Place::collegeId)
                .distinct()
                .sorted()
                .toList();
        return colleges.get((colleges.indexOf(college) + 1) % colleges.size());
    }

    private void list() {
        int there = inspections().size() + (school.inspected() ? 1 : 0);
        List<String> found = member.person()
                .get("/inspections?cohort=" + school.year())
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(findsInspections() ? there : 0, found.size());
    }

    private void whole(String more) {
        inspections()
                .values()
                .forEach(id -> member.person().get("/inspections/" + id + more).statusCode(200));
    }

    private void samples() {
        inspections().forEach((kind, id) -> {
            if (!findsInspections()) {
                member.person().get("/inspections/" + id + "/samples").statusCode(404);
                return;
            }
            List<String> found = member.person()
                    .get("/inspections/" + id + "/samples?size=200")
                    .statusCode(200)
                    .extract()
                    .path("items.graduate.id");
            assertEquals(
                    declaring().stream()
                            .filter(pupil -> seen(kind, pupil))
                            .map(pupil -> String.valueOf(pupil.id()))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    new TreeSet<>(found),
                    kind);
        });
    }

    private void sample() {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        inspections().forEach((kind, id) -> declaring().stream().limit(4).forEach(pupil -> {
            Object sample = entities.createNativeQuery(
                            "select id from inspection_sample where inspection_id = ?1 and graduate_id = ?2")
                    .setParameter(1, id)
                    .setParameter(2, pupil.id())
                    .getSingleResult();
            member.person()
                    .get("/inspections/" + id + "/samples/" + sample)
                    .statusCode(findsInspections() && seen(kind, pupil) ? 200 : 404);
        }));
    }

    private List<Pupil> declaring() {
        return school.pupils().stream().filter(one -> !one.filed().isEmpty()).toList();
    }

    /** @return id of an inspection of each kind that is over, made where there is none: everybody who declared was drawn */
    private Map<String, Long> inspections() {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        Map<String, Long> made = new TreeMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> KINDS.forEach(kind -> {
                    if (find(entities, kind).isEmpty()) {
                        make(entities, kind);
                    }
                    made.put(kind, ((Number) find(entities, kind).getFirst()).longValue());
                }));
        return made;
    }

    private List<?> find(EntityManager entities, String kind) {
        return entities.createNativeQuery("select id from inspection where cohort_year = ?1 and kind = ?2")
                .setParameter(1, school.year())
                .setParameter(2, kind)
                .getResultList();
    }

    private void make(EntityManager entities, String kind) {
        entities.createNativeQuery(
                        "insert into inspection (cohort_year, kind, starts_on, ends_on, strata, per_stratum, whole,"
                                + " announced_by, announced_by_name, announced_at, announced_entry, position, root, population, plan,"
                                + " committed_by_name, committed_at, seed, drawn_by_name, drawn_at, version) values (?1, ?2,"
                                + " '2000-01-01', '2000-01-02', '', 5, '', 's', 'n', now(6), 0, 1, '00', 1, '{}', 'n', now(6), 's', 'n',"
                                + " now(6), 0)")
                .setParameter(1, school.year())
                .setParameter(2, kind)
                .executeUpdate();
        Object id = find(entities, kind).getFirst();
        int place = 0;
        for (Pupil pupil : declaring()) {
            for (String into : List.of(
                    "insert into inspection_member (inspection_id, place, declaration_id, graduate_id, college_id, destination,"
                            + " stratum, leaf) values (?1, ?2, ?3, ?4, ?5, 'CONTRACT', '*/*',"
                            + " '{\"version\":0,\"contentDigest\":\"\",\"evidence\":[]}')",
                    "insert into inspection_sample (inspection_id, stratum, place, declaration_id, graduate_id, college_id,"
                            + " checking_college_id) values (?1, '*/*', ?2, ?3, ?4, ?5, "
                            + (kind.equals("MUTUAL") ? next(pupil.place().collegeId()) : "null") + ")")) {
                entities.createNativeQuery(into)
                        .setParameter(1, id)
                        .setParameter(2, place)
                        .setParameter(3, pupil.filed().getFirst().id())
                        .setParameter(4, pupil.id())
                        .setParameter(5, pupil.place().collegeId())
                        .executeUpdate();
            }
            place++;
        }
    }
}
