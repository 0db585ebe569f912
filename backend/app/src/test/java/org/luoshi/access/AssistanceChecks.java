package org.luoshi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.luoshi.access.Drawn.Pupil;
import org.luoshi.policy.Destination;

/** Whose help a staff member sees: that of the counted graduates whose figures they see. */
final class AssistanceChecks {

    private final Drawn school;
    private final Member member;

    AssistanceChecks(Drawn school, Member member) {
        this.school = school;
        this.member = member;
    }

    Map<String, Runnable> all() {
        return Map.of("listAssistance", this::list, "getAssistanceBoard", this::board);
    }

    private void list() {
        String all = "/assistance?size=200&cohort=" + school.year();
        same(all, Pupil::inDifficulty);
        same(all + "&standing=PLACED", pupil -> pupil.inDifficulty() && placed(pupil));
        same(all + "&group=WITHOUT_WORK", pupil -> !pupil.inDifficulty() && !placed(pupil));
        String college = school.places().getFirst().college();
        same(
                all + "&college=" + college,
                pupil -> pupil.inDifficulty() && pupil.place().college().equals(college));
    }

    private static boolean placed(Pupil pupil) {
        return pupil.verified().filter(Destination::employed).isPresent();
    }

    private void same(String path, Predicate<Pupil> wanted) {
        List<String> answered =
                member.person().get(path).statusCode(200).extract().path("items.id");
        assertEquals(
                school.countedBy(member).stream()
                        .filter(wanted)
                        .map(pupil -> String.valueOf(pupil.id()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(answered),
                path);
    }

    private void board() {
        Map<String, Integer> wanted = new TreeMap<>();
        Map<String, Integer> answered = new TreeMap<>();
        school.countedBy(member).stream()
                .filter(Pupil::inDifficulty)
                .forEach(pupil -> wanted.merge(pupil.place().college(), 1, Integer::sum));
        List<Map<String, Object>> lines = member.person()
                .get("/assistance/board?cohort=" + school.year())
                .statusCode(200)
                .extract()
                .path("items");
        lines.forEach(line -> answered.put((String) line.get("college"), (Integer) line.get("graduates")));
        assertEquals(wanted, answered);
    }
}
