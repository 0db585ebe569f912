package org.luoshi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.access.Drawn.Filed;
import org.luoshi.access.Drawn.Place;
import org.luoshi.access.Drawn.Pupil;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;

/** What a member reads of graduates, their declarations and proofs: each against a plain loop over the drawn school. */
final class GraduateChecks {

    private static final int TRIED_BY_ID = 5;

    private final Drawn school;
    private final Member member;
    private final Random random;

    GraduateChecks(Drawn school, Member member, Random random) {
        this.school = school;
        this.member = member;
        this.random = random;
    }

    Map<String, Runnable> all() {
        Map<String, Runnable> all = new TreeMap<>();
        all.put("listGraduates", this::listGraduates);
        all.put("getGraduate", () -> byId(pupil -> List.of("/graduates/" + pupil.id()), 200));
        all.put("getResponsibility", () -> byId(card(""), 200));
        all.put("printResponsibility", () -> byId(card(".pdf"), 200));
        all.put("listDeclarations", this::listDeclarations);
        all.put("getDeclaration", () -> byId(filed(one -> "/declarations/" + one.id()), 200));
        all.put("getDeclarationHistory", () -> byId(filed(one -> "/declarations/" + one.id() + "/history"), 200));
        all.put("listEvidence", () -> byId(filed(one -> "/declarations/" + one.id() + "/evidence"), 200));
        all.put("getEvidenceContent", () -> file("/content", ""));
        all.put("getEvidencePreview", () -> file("/preview", "preview-"));
        all.put("getProofReading", () -> byId(filed(one -> "/evidence/" + one.evidence() + "/reading"), 200));
        all.put("getHelpLedger", () -> byId(pupil -> List.of("/graduates/" + pupil.id() + "/assistance"), 200));
        all.put("getReviewQueue", this::reviewQueue);
        return all;
    }

    private static Function<Pupil, List<String>> card(String form) {
        return pupil -> List.of("/graduates/" + pupil.id() + "/responsibility" + form);
    }

    private void listGraduates() {
        String all = "/graduates?cohort=" + school.year() + "&size=200";
        graduates(all, pupil -> true);
        Place place = school.places().get(random.nextInt(school.places().size()));
        graduates(all + "&college=" + place.college(), pupil -> pupil.place().collegeId() == place.collegeId());
        graduates(all + "&class=" + place.key(), pupil -> pupil.place().classId() == place.classId());
        graduates(all + "&q=" + school.year(), pupil -> pupil.studentNumber().startsWith("" + school.year()));
        graduates(
                all + "&verifiedAs=EMPLOYED",
                pupil -> pupil.verified().filter(Destination::employed).isPresent());
        graduates(all + "&reportedAs=NONE", pupil -> pupil.reported().isEmpty());
        State state = State.values()[random.nextInt(State.values().length)];
        graduates(
                all + "&state=" + state,
                pupil -> !pupil.filed().isEmpty() && pupil.filed().getLast().state() == state);
    }

    private void graduates(String path, Predicate<Pupil> filter) {
        same(
                path,
                school.seenBy(member).stream().filter(filter).map(Pupil::id),
                member.person().get(path).statusCode(200).extract().path("items.id"));
    }

    private void listDeclarations() {
        String all = "/declarations?cohort=" + school.year() + "&size=200";
        same(
                all,
                school.seenBy(member).stream()
                        .flatMap(pupil -> pupil.filed().stream())
                        .map(Filed::id),
                member.person().get(all).statusCode(200).extract().path("items.id"));
        Pupil one = school.pupils().get(random.nextInt(school.pupils().size()));
        String his = "/declarations?graduateId=" + one.id();
        same(
                his,
                school.sees(member, one) ? one.filed().stream().map(Filed::id) : Stream.of(),
                member.person().get(his).statusCode(200).extract().path("items.id"));
    }

    // the address of a known file is enough to be told that it has not changed
    private void file(String form, String tag) {
        tried((pupil, seen) -> pupil.filed().forEach(one -> member.person()
                .getWith("If-None-Match", "\"" + tag + one.sha256() + "\"", "/evidence/" + one.evidence() + form)
                .statusCode(seen ? 304 : 404)));
    }

    private void reviewQueue() {
        boolean atClass = member.roles().stream().anyMatch(Set.of(Role.COUNSELOR, Role.CLASS_ADVISER)::contains);
        if (atClass) {
            queue("CLASS", State.AT_CLASS, Set.of(Role.COUNSELOR, Role.CLASS_ADVISER));
        } else {
            queue("COLLEGE", State.AT_COLLEGE, Set.of(Role.OFFICER));
            member.person().get("/review-queue?stage=CLASS").statusCode(403);
        }
        if (atClass && member.roles().contains(Role.OFFICER)) {
            queue("COLLEGE", State.AT_COLLEGE, Set.of(Role.OFFICER));
        }
    }

    private void queue(String stage, State state, Set<Role> reviewers) {
        List<Long> waiting = new ArrayList<>();
        for (Pupil pupil : school.pupils()) {
            Set<Role> roles = school.rolesOver(member, pupil);
            roles.retainAll(reviewers);
            for (Filed one : pupil.filed()) {
                // R3.8: freelance work waits for the counselor alone
                boolean theirs = state != State.AT_CLASS
                        || one.destination() != Destination.FREELANCE
                        || roles.contains(Role.COUNSELOR);
                if (one.state() == state && !roles.isEmpty() && theirs) {
                    waiting.add(one.id());
                }
            }
        }
        String path = "/review-queue?size=200&cohort=" + school.year() + "&stage=" + stage;
        same(
                path,
                waiting.stream(),
                member.person().get(path).statusCode(200).extract().path("items.id"));
    }

    private static Function<Pupil, List<String>> filed(Function<Filed, String> path) {
        return pupil -> pupil.filed().stream().map(path).toList();
    }

    private void byId(Function<Pupil, List<String>> paths, int seenStatus) {
        tried((pupil, seen) ->
                paths.apply(pupil).forEach(path -> member.person().get(path).statusCode(seen ? seenStatus : 404)));
    }

    private void tried(BiConsumer<Pupil, Boolean> check) {
        List<Pupil> mixed = new ArrayList<>(school.pupils());
        java.util.Collections.shuffle(mixed, random);
        for (boolean seen : new boolean[] {true, false}) {
            mixed.stream()
                    .filter(pupil -> school.sees(member, pupil) == seen)
                    .limit(TRIED_BY_ID)
                    .forEach(pupil -> check.accept(pupil, seen));
        }
    }

    private static void same(String where, Stream<Long> wanted, Collection<String> answered) {
        Set<String> ids = wanted.map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ids, new TreeSet<>(answered), where);
        assertEquals(ids.size(), answered.size(), "twice: " + where);
    }
}
