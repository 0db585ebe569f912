package org.luoshi.assignments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Who serves whom in a cohort (R4.2): given by the office, seen at once in what they may open. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class AssignmentsTest {

    private static final Caller OFFICE = Caller.OFFICE;
    private static final Caller COUNSELOR = new Caller("counselor");

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    private Map<String, Object> change(String role, String college, String... classes) {
        Map<String, Object> body = new HashMap<>(Map.of("cohort", school.year(), "name", "陈思远", "role", role));
        if (college != null) {
            body.put("collegeCode", college);
        }
        if (classes.length > 0) {
            body.put("classNames", List.of(classes));
        }
        return body;
    }

    @ParameterizedTest(name = "{0} of college {1}, class {2}: {3}, {4}")
    @CsvSource({
        "counselor, , , collegeCode, 需要填写二级学院代码",
        "class-adviser, , 机电2201班, collegeCode, 需要填写二级学院代码",
        "officer, , , collegeCode, 需要填写二级学院代码",
        "leader, , , collegeCode, 需要填写二级学院代码",
        "counselor, 09, , collegeCode, 没有这个二级学院代码",
        "counselor, 01, 机电2299班, classNames, 机电2299班",
        "counselor, 01, 软件2201班, classNames, 软件2201班",
        "officer, 01, 机电2201班, classNames, 只有辅导员和班主任",
        "office, 01, , collegeCode, 面向全校",
        "inspector, 01, , collegeCode, 面向全校",
        "office, , 机电2201班, classNames, 只有辅导员和班主任",
    })
    @DisplayName("what does not fit together is refused, and what was held stays")
    void misfits(String role, String college, String schoolClass, String field, String message) {
        String[] classes = schoolClass == null ? new String[0] : new String[] {schoolClass};
        OFFICE.put("/assignments/T0101", change(role, college, classes))
                .statusCode(400)
                .body("errors.field", contains(field))
                .body("errors[0].message", containsString(message));
        sees(COUNSELOR, 5);
    }

    @Test
    @DisplayName("shape, cohort and caller are checked")
    void refusals() {
        OFFICE.get("/assignments").statusCode(400).body("errors.field", hasItem("cohort"));
        OFFICE.get("/assignments", "cohort", 1950).statusCode(404);
        OFFICE.get("/assignments/gaps", "cohort", 1950).statusCode(404);
        OFFICE.put("/assignments/T0101", change("graduate", null)).statusCode(400);
        OFFICE.put("/assignments/T0101", change("reporting", null)).statusCode(400);
        OFFICE.put("/assignments/T%20x", change("office", null)).statusCode(400);
        Map<String, Object> nameless = change("officer", "01");
        nameless.put("name", " ");
        OFFICE.put("/assignments/T0101", nameless).statusCode(400).body("errors.field", contains("name"));
        Map<String, Object> elsewhere = change("officer", "01");
        elsewhere.put("cohort", 1950);
        OFFICE.put("/assignments/T0101", elsewhere).statusCode(404);
        OFFICE.delete("/assignments/T0101?cohort=" + school.year()).statusCode(400);
        OFFICE.delete("/assignments/T0101?cohort=" + school.year() + "&role=dean")
                .statusCode(400);
        OFFICE.delete("/assignments/T0777?cohort=" + school.year() + "&role=counselor")
                .statusCode(404);
        for (String account : List.of("graduate", "counselor", "adviser", "officer", "leader", "inspector")) {
            Caller caller = new Caller(account);
            caller.put("/assignments/T0101", change("officer", "01")).statusCode(403);
            caller.delete("/assignments/T0101?cohort=" + school.year() + "&role=counselor")
                    .statusCode(403);
            caller.get("/assignments", "cohort", school.year()).statusCode(403);
            caller.get("/assignments/gaps", "cohort", school.year()).statusCode(403);
        }
    }

    @Test
    @DisplayName("R4.2 a change replaces what the person held in that cohort and role, at once and nothing else")
    void replaces() {
        sees(COUNSELOR, 5);
        OFFICE.put("/assignments/T0101", change("counselor", "01", "机电2202班", "机电2202班"))
                .statusCode(200)
                .body("staffNumber", is("T0101"))
                .body("collegeName", is("机电工程学院"))
                .body("classNames", contains("机电2202班"))
                .body("substitute", is(false));
        sees(COUNSELOR, 3);
        COUNSELOR.get("/graduates/" + school.graduate().id).statusCode(404);
        sees(new Caller("adviser"), 5);
        OFFICE.put("/assignments/T0101", change("class-adviser", "02", "软件2201班"))
                .statusCode(200);
        sees(COUNSELOR, 3);
        OFFICE.put("/assignments/T0101", change("counselor", "01", "机电2201班", "机电2202班"))
                .statusCode(200);
        sees(COUNSELOR, 8);
        OFFICE.get("/assignments", "cohort", school.year(), "size", 200)
                .statusCode(200)
                .body("total", is(8))
                .body(
                        "items.findAll { it.staffNumber == 'T0101' }.role",
                        containsInAnyOrder("counselor", "class-adviser"))
                .body("items.find { it.staffNumber == 'T0103' }.classNames", empty());
        Fixture.School other = fixture.school();
        OFFICE.get("/assignments", "cohort", other.year()).body("total", is(7));
    }

    @Test
    @DisplayName(
            "office and inspector need neither college nor class; class staff without a class stand in for their college")
    void wholeSchoolAndSubstitutes() {
        OFFICE.put("/assignments/T0002", change("inspector", null))
                .statusCode(200)
                .body("classNames", empty())
                .body("substitute", is(false));
        OFFICE.put("/assignments/T0001", change("office", null)).statusCode(200);
        OFFICE.put("/assignments/T0201", change("counselor", "02"))
                .statusCode(200)
                .body("substitute", is(true))
                .body("collegeCode", is("02"));
    }

    @Test
    @DisplayName("what is taken away is no longer seen; the same deletion again is not found")
    void removed() {
        String path = "/assignments/T0101?cohort=" + school.year() + "&role=counselor";
        OFFICE.delete(path).statusCode(204);
        sees(COUNSELOR, 0);
        COUNSELOR.get("/graduates/" + school.graduate().id).statusCode(404);
        OFFICE.delete(path).statusCode(404);
        OFFICE.get("/assignments", "cohort", school.year()).body("items.staffNumber", hasSize(6));
        assertEquals(
                List.of("assignment-replaced", "assignment-removed"),
                entities.createQuery(
                                "select e.event from AuditEntry e where e.subjectId = ?1 order by e.id", String.class)
                        .setParameter(1, school.year() + "/counselor/T0101")
                        .getResultList());
    }

    @Test
    @DisplayName("classes that nobody reviews are listed until somebody is given them")
    void gaps() {
        OFFICE.get("/assignments/gaps", "cohort", school.year())
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].classKey", is("01/机电2202班"))
                .body("items[0].graduates", is(3));
        OFFICE.put("/assignments/T0199", change("class-adviser", "01", "机电2202班"))
                .statusCode(200);
        OFFICE.get("/assignments/gaps", "cohort", school.year()).body("total", is(0));
        OFFICE.delete("/assignments/T0201?cohort=" + school.year() + "&role=counselor")
                .statusCode(204);
        OFFICE.put("/assignments/T0203", change("officer", "02")).statusCode(200);
        OFFICE.get("/assignments/gaps", "cohort", school.year()).body("items.classKey", contains("02/软件2201班"));
    }

    @Test
    @DisplayName("the same change from eight windows at once leaves each class once")
    void atTheSameTime() throws Exception {
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                executor.submit(() ->
                        answers.add(OFFICE.put("/assignments/T0101", change("counselor", "01", "机电2201班", "机电2202班"))
                                .extract()
                                .statusCode()));
            }
        }
        assertTrue(answers.contains(200) && answers.stream().allMatch(one -> one == 200 || one == 409), answers + "");
        OFFICE.get("/assignments", "cohort", school.year())
                .body("items.find { it.staffNumber == 'T0101' }.classNames", contains("机电2201班", "机电2202班"));
        sees(COUNSELOR, 8);
    }

    private void sees(Caller person, int graduates) {
        person.get("/graduates", "cohort", school.year()).statusCode(200).body("total", is(graduates));
    }
}
