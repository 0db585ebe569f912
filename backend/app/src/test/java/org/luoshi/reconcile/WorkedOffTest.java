package org.luoshi.reconcile;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.review.Persona.ADVISER;
import static org.luoshi.review.Persona.COUNSELOR;
import static org.luoshi.review.Persona.COUNSELOR2;
import static org.luoshi.review.Persona.OFFICE;
import static org.luoshi.review.Persona.OFFICER;
import static org.luoshi.review.Persona.OFFICER2;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.review.Persona;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.stack.LocalStackResource;

/** R1.1 R5.1: the list of differences is worked off by those whose graduates they are; what counts is the next file. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class WorkedOffTest {

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Test
    @DisplayName("class staff see the lines of their classes and no others, with where each is mended")
    void classes() {
        Fixture.School school = fixture.school();
        String path = "/cohorts/" + school.year() + "/reconciliations";
        byte[] nobody = RegisterTable.with("学号", "姓名", "毕业去向类别代码")
                .row("9999", "谁也不是", "70")
                .xlsx();
        String run = handIn(school, OFFICE, nobody);
        long ofClass = school.graduates().values().stream()
                .filter(one -> one.counted && one.schoolClass.id.equals(school.a().id))
                .count();
        long all =
                school.graduates().values().stream().filter(one -> one.counted).count();
        for (Persona who : new Persona[] {COUNSELOR, ADVISER}) {
            who.person()
                    .get(path)
                    .statusCode(200)
                    .body("items[0].id", is(run))
                    .body("items[0].differences", is((int) ofClass))
                    .body("mayHandIn", is(false));
            who.person()
                    .get(path + "/" + run + "/differences?size=200")
                    .statusCode(200)
                    .body("total", is((int) ofClass))
                    .body("items.graduate.className", everyItem(is(school.a().name)))
                    .body("items.fixIn", everyItem(is("REGISTER")));
        }
        OFFICE.person()
                .get(path)
                .body("items[0].differences", is((int) all + 1))
                .body("mayHandIn", is(true));
        COUNSELOR2
                .person()
                .get(path + "/" + run + "/differences")
                .body("total", greaterThan(0))
                .body("items.graduate.className", everyItem(is(school.c().name)));
        String own = handIn(school, OFFICER2, nobody);
        COUNSELOR.person().get(path + "/" + own).statusCode(404);
        COUNSELOR.person().get(path + "/" + own + "/differences").statusCode(404);
        COUNSELOR.person().get(path).body("items.id", not(org.hamcrest.Matchers.hasItem(own)));
        COUNSELOR
                .person()
                .get("/cohorts/" + fixture.emptyCohort() + "/reconciliations")
                .body("total", is(0));
    }

    @Test
    @DisplayName("R5.3 what still has to be changed in the register is shown to the class whose graduate it is")
    void updates() {
        Fixture.School school = fixture.school();
        handIn(school, OFFICE, ReconciliationTest.export(OFFICE, school.year()));
        Way.OWN.bring(school, proofs, State.VERIFIED);
        String updates = "/cohorts/" + school.year() + "/register-updates";
        COUNSELOR
                .person()
                .get(updates)
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].graduate.studentNumber", is("2022010101"));
        COUNSELOR2.person().get(updates).statusCode(200).body("total", is(0));
    }

    @Test
    @DisplayName("a line marked as mended says by whom and when; the next file that still has it takes the mark away")
    void marks() {
        Fixture.School school = fixture.school();
        String path = "/cohorts/" + school.year() + "/reconciliations/";
        byte[] still = RegisterTable.of(ReconciliationTest.export(OFFICE, school.year()))
                .set(1, "毕业去向类别代码", "70")
                .set(1, "性别", "x")
                .xlsx();
        String first = handIn(school, OFFICE, still);
        String list = path + first + "/differences";
        String line = OFFICE.person().get(list + "?field=DESTINATION").extract().path("items[0].id");
        String mark = list + "/" + line + "/fixed";
        COUNSELOR2.person().put(mark, Map.of()).statusCode(404);
        OFFICER2.person().put(mark, Map.of()).statusCode(404);
        OFFICE.person().put(list + "/999999999/fixed", Map.of()).statusCode(404);
        COUNSELOR
                .person()
                .put(mark, Map.of())
                .statusCode(200)
                .body("fixed.by", notNullValue())
                .body("fixed.at", notNullValue());
        String by = OFFICER.person().put(mark, Map.of()).extract().path("fixed.by");
        assertEquals(COUNSELOR.person().get("/me").extract().path("name"), by);
        OFFICE.person().get(path + first).body("fixed", is(1)).body("differences", greaterThan(1));
        OFFICE.person().get(list + "?fixed=true").body("items.id", is(java.util.List.of(line)));
        OFFICE.person().get(list + "?fixed=false").body("items.findAll { it.id == '" + line + "' }", hasSize(0));
        OFFICE.person().delete(mark).statusCode(200).body("fixed", nullValue());
        OFFICE.person().put(mark, Map.of()).statusCode(200);

        String second = handIn(school, OFFICE, still);
        OFFICE.person()
                .put(mark, Map.of())
                .statusCode(409)
                .body("type", is("/problems/step-not-allowed"))
                .body("detail", containsString("最新"));
        OFFICE.person().get(path + second).body("fixed", is(0)).body("fresh", is(0));
        OFFICE.person()
                .get(path + second + "/differences?field=DESTINATION")
                .body("items[0].fixed", nullValue())
                .body("items[0].saidFixed", is(true));
        OFFICE.person().get(path + second + "/differences?field=GENDER").body("items[0].saidFixed", is(false));
    }

    private static String handIn(Fixture.School school, Persona who, byte[] file) {
        return ReconciliationTest.handIn(who, school.year(), Map.of(), file)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
