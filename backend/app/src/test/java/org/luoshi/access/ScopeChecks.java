package org.luoshi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.access.Drawn.Place;
import org.luoshi.access.Drawn.Pupil;

/** What a member may read of a drawn school: each read operation of the contract against a plain loop. */
final class ScopeChecks {

    private final Drawn school;
    private final Member member;
    private final Random random;

    ScopeChecks(Drawn school, Member member, Random random) {
        this.school = school;
        this.member = member;
        this.random = random;
    }

    /** @return a check for each read operation, by operationId */
    Map<String, Runnable> all() {
        Map<String, Runnable> all = new TreeMap<>();
        new GraduateChecks(school, member, random).all().forEach(all::put);
        all.putAll(new AssistanceChecks(school, member).all());
        all.put("listColleges", this::listColleges);
        all.put("listAssignmentGaps", this::gaps);
        all.put("me", this::me);
        FigureChecks figures = new FigureChecks(school, member);
        all.put("rates", figures::rates);
        all.put("destinations", figures::destinations);
        all.put("progress", figures::progress);
        all.put("trend", figures::trend);
        // these say nothing about a graduate, or are the office's alone: who may call them is the other test's
        for (String name :
                ("policy listCohorts getCohort getDemo listAssignments getRosterTemplate listRosterImports getRosterImport getRosterErrors listRetention listConcerns "
                                + "listPublicCheckpoints listSigningKeys "
                                + "listSheetStatements getPublicWeeklySheet "
                                + "provePublicConsistency getReminderRules getWebhook getAssistanceTargets listAccounts listAccountPlaces listAccountRuns getAccountRun "
                                + "getProvincialReport listReportFindings verifyProvincialReport getReportPackage exportProvincialReport "
                                + "getPublication listInitialRates getInitialRate getSignedRate")
                        .split(" ")) {
            all.put(name, () -> {});
        }
        // a reviewer's own and the office's: ReviewQualityTest
        all.put("reviewQuality", () -> {});
        // what is overdue, by reach: CalendarTest
        all.put("getCalendar", () -> {});
        // one's own and nobody else's, whatever their scope: UrgingTest, NewsStreamTest, MailTest, RetentionTest
        all.put("listNotifications", () -> {});
        all.put("streamNotifications", () -> {});
        all.put("getNotificationSettings", () -> {});
        new SheetChecks(school, member).all().forEach(all::put);
        // by college, as the files are: ReconciliationTest
        for (String name :
                ("listReconciliations getReconciliation listDifferences listRegisterUpdates exportNational getColumnMapping"
                                // nobody's name is in what was imported of earlier years
                                + " listImportedYears listImportedRecords exportImportedRecords")
                        .split(" ")) {
            all.put(name, () -> {});
        }
        new InspectionChecks(school, member).all().forEach(all::put);
        // the same samples as a file: PackTest
        all.put("takeInspectionPack", () -> {});
        all.put("getHeldData", () -> {});
        all.put("exportData", () -> {});
        return all;
    }

    private void listColleges() {
        Map<String, Long> classes = school.seenBy(member).stream()
                .filter(Pupil::onRoster)
                .collect(Collectors.groupingBy(pupil -> pupil.place().key(), TreeMap::new, Collectors.counting()));
        Map<String, Long> answered = new TreeMap<>();
        List<Map<String, Object>> colleges = member.person()
                .get("/cohorts/" + school.year() + "/colleges")
                .statusCode(200)
                .extract()
                .path("items");
        colleges.stream()
                .flatMap(college -> ((List<?>) college.get("classes")).stream())
                .map(one -> (Map<?, ?>) one)
                .forEach(one -> answered.put((String) one.get("key"), ((Number) one.get("graduates")).longValue()));
        assertEquals(classes, answered);
    }

    private void gaps() {
        Set<String> gaps = new TreeSet<>();
        school.pupils().stream()
                .filter(pupil -> pupil.onRoster() && school.reviewers(pupil.place()) == 0)
                .forEach(pupil -> gaps.add(pupil.place().key()));
        String path = "/assignments/gaps?cohort=" + school.year();
        List<String> answered =
                member.person().get(path).statusCode(200).extract().path("items.classKey");
        assertEquals(gaps, new TreeSet<>(answered));
    }

    private void me() {
        Set<String> classes = new TreeSet<>();
        Set<String> colleges = new TreeSet<>();
        for (Place place : school.places()) {
            for (Role role : member.roles()) {
                if (Set.of(Role.COUNSELOR, Role.CLASS_ADVISER).contains(role) && school.serves(member, role, place)) {
                    classes.add("" + place.classId());
                }
                if (Set.of(Role.OFFICER, Role.LEADER).contains(role)
                        && school.hasCollege(member, role, place.collegeId())) {
                    colleges.add("" + place.collegeId());
                }
            }
        }
        var me = member.person().get("/me").statusCode(200).extract();
        assertEquals(classes, here(me.path("scope.classIds"), place -> place.classId()));
        assertEquals(colleges, here(me.path("scope.collegeIds"), place -> place.collegeId()));
    }

    private Set<String> here(List<String> ids, Function<Place, Long> id) {
        Set<String> ours = school.places().stream().map(id).map(String::valueOf).collect(Collectors.toSet());
        return ids.stream().filter(ours::contains).collect(Collectors.toCollection(TreeSet::new));
    }
}
