package org.luoshi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.access.Drawn.Filed;
import org.luoshi.access.Drawn.Place;
import org.luoshi.access.Drawn.Pupil;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;

/** The figures a member sees of a drawn school are a plain count over the graduates whom they see (R2.3). */
final class FigureChecks {

    private static final Map<String, Function<Place, String>> PLACES =
            Map.of("college", Place::college, "class", Place::key, "major", Place::major);

    private final Drawn school;
    private final Member member;
    private final String cohort;

    FigureChecks(Drawn school, Member member) {
        this.school = school;
        this.member = member;
        this.cohort = "cohort=" + (school == null ? 0 : school.year());
    }

    void rates() {
        for (String stage : List.of("verified", "reported")) {
            PLACES.forEach((by, key) -> rates(stage, by, key, "", school.countedBy(member)));
        }
        for (String college :
                Set.copyOf(school.places().stream().map(Place::college).toList())) {
            List<Pupil> there = school.countedBy(member).stream()
                    .filter(pupil -> pupil.place().college().equals(college))
                    .toList();
            if (reaches(college)) {
                rates("verified", "class", Place::key, "&college=" + college, there);
            } else {
                for (String path : List.of("rates", "destinations", "progress", "trend")) {
                    get("/statistics/" + path + "?" + cohort + "&college=" + college, 404);
                }
            }
        }
    }

    private void rates(String stage, String by, Function<Place, String> key, String filter, List<Pupil> counted) {
        var answer = get("/statistics/rates?" + cohort + "&by=" + by + "&stage=" + stage + filter, 200);
        Function<Pupil, Optional<Destination>> as = stage.equals("verified") ? Pupil::verified : Pupil::reported;
        assertEquals(line(counted, as), line(answer.path("total")), by + " " + stage);
        Map<String, String> groups = new TreeMap<>();
        counted.stream()
                .collect(Collectors.groupingBy(pupil -> key.apply(pupil.place())))
                .forEach((name, some) -> groups.put(name, line(some, as)));
        Map<String, String> answered = new TreeMap<>();
        List<Map<String, Object>> items = answer.path("groups");
        Set<String> reached =
                school.places().stream().filter(this::reaches).map(key).collect(Collectors.toSet());
        for (Map<String, Object> item : items) {
            String name = (String) item.get("key");
            assertTrue(reached.contains(name), "not theirs: " + name);
            if (((Number) item.get("graduates")).longValue() > 0) {
                answered.put(name, line(item));
            }
        }
        assertEquals(groups, answered, by + " " + stage);
    }

    void destinations() {
        for (String stage : List.of("verified", "reported")) {
            Map<String, Long> counts = new TreeMap<>();
            school.countedBy(member)
                    .forEach(pupil -> counts.merge(
                            (stage.equals("verified") ? pupil.verified() : pupil.reported())
                                    .map(Destination::name)
                                    .orElse("NOT_DECLARED"),
                            1L,
                            Long::sum));
            Map<String, Long> answered = new TreeMap<>();
            List<Map<String, Object>> items = get(
                            "/statistics/destinations?" + cohort + "&grouping=destination&stage=" + stage, 200)
                    .path("groups");
            items.forEach(item -> answered.put((String) item.get("key"), ((Number) item.get("count")).longValue()));
            answered.values().removeIf(count -> count == 0);
            assertEquals(counts, answered, stage);
        }
    }

    void trend() {
        List<Pupil> counted = school.countedBy(member);
        List<Map<String, Object>> points =
                get("/statistics/trend?" + cohort, 200).path("points");
        Map<String, Object> last = points.getLast();
        assertEquals(
                counted.size() + " "
                        + counted.stream()
                                .filter(one -> employed(one.reported()))
                                .count() + " "
                        + counted.stream()
                                .filter(one -> employed(one.verified()))
                                .count(),
                last.get("graduates") + " " + last.get("reported") + " " + last.get("verified"));
    }

    private static boolean employed(Optional<Destination> destination) {
        return destination.filter(Destination::employed).isPresent();
    }

    void progress() {
        List<Pupil> counted = school.countedBy(member);
        Map<String, Object> total = get("/statistics/progress?" + cohort, 200).path("total");
        long declared =
                counted.stream().filter(pupil -> pupil.reported().isPresent()).count();
        assertEquals(
                counted.size() + " " + declared + " " + (counted.size() - declared),
                total.get("graduates") + " " + total.get("declared") + " " + total.get("notDeclared"));
        Map<String, Long> states = new TreeMap<>();
        for (Pupil pupil : counted) {
            pupil.verified().ifPresent(any -> states.merge("VERIFIED", 1L, Long::sum));
            for (Filed one : pupil.filed()) {
                boolean waits = one.state().open()
                        || one.state() == State.DISPUTED
                        || one.state() == State.RETURNED
                                && one.equals(pupil.filed().getLast());
                if (waits) {
                    states.merge(one.state().name(), 1L, Long::sum);
                }
            }
        }
        Map<String, Long> answered = new TreeMap<>();
        for (Object item : (List<?>) total.get("states")) {
            Map<?, ?> one = (Map<?, ?>) item;
            answered.put((String) one.get("state"), ((Number) one.get("count")).longValue());
        }
        assertEquals(states, answered);
    }

    private boolean reaches(String college) {
        return school.places().stream().anyMatch(place -> place.college().equals(college) && reaches(place));
    }

    private boolean reaches(Place place) {
        return member.roles().stream().anyMatch(role -> switch (role) {
            case GRADUATE -> false;
            case COUNSELOR, CLASS_ADVISER -> school.serves(member, role, place);
            case OFFICER, LEADER -> school.hasCollege(member, role, place.collegeId());
            case INSPECTOR -> school.inspected();
            case OFFICE, REPORTING -> true;
        });
    }

    private ExtractableResponse<Response> get(String path, int status) {
        return member.person().get(path).statusCode(status).extract();
    }

    private static String line(List<Pupil> some, Function<Pupil, Optional<Destination>> as) {
        long employed = some.stream()
                .filter(pupil -> as.apply(pupil).filter(Destination::employed).isPresent())
                .count();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("graduates", some.size());
        figures.put("employed", employed);
        figures.put(
                "rate",
                some.isEmpty()
                        ? null
                        : BigDecimal.valueOf(employed * 100)
                                .divide(BigDecimal.valueOf(some.size()), 2, RoundingMode.HALF_UP));
        return line(figures);
    }

    private static String line(Map<String, Object> figures) {
        Object rate = figures.get("rate");
        return figures.get("graduates") + " " + figures.get("employed") + " "
                + (rate == null ? "-" : new BigDecimal(rate.toString()).setScale(2, RoundingMode.UNNECESSARY));
    }
}
