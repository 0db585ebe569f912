package org.luoshi.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.review.Persona.OFFICE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.stack.Realm;

/** A class of its own for tests of accounts, in the real Keycloak. */
abstract class AccountsOfAClass {

    static final String CLASS = "01/机电2202班";

    @Inject
    Fixture fixture;

    @Inject
    AccountMaker maker;

    @Inject
    EntityManager entities;

    @Inject
    EveryColumn everyColumn;

    Fixture.School school;
    String prefix;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
        prefix = "A" + school.year() + "-";
        // what an earlier run of the tests left in the realm, which outlives the database
        Realm.removeUsers("search=" + prefix);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from account").executeUpdate();
            entities.createNativeQuery("delete from activation_miss").executeUpdate();
        });
    }

    /** Makes the class larger: numbers that no other school has. */
    void pupils(int count) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < count; i++) {
                entities.createNativeQuery(
                                "insert into graduate (cohort_year, student_number, name, gender, college_id,"
                                        + " major_id, class_id, programme_years, education_level, study_mode, difficulty, qualified,"
                                        + " on_roster, counted, roster_version, version) select cohort_year, concat(?1, ?2),"
                                        + " concat('学生', ?2), gender, college_id, major_id, class_id, programme_years,"
                                        + " education_level, study_mode, 0, 0, 1, 0, 1, 0 from graduate where id = ?3")
                        .setParameter(1, prefix)
                        .setParameter(2, i)
                        .setParameter(3, school.graduates().get("2022010201").id)
                        .executeUpdate();
            }
            // the three of the fixture are in other schools too
            entities.createNativeQuery(
                            "update graduate set on_roster = 0 where class_id = ?1 and student_number not like ?2")
                    .setParameter(1, school.b().id)
                    .setParameter(2, prefix + "%")
                    .executeUpdate();
        });
    }

    Map<String, Object> wanted() {
        return Map.of("cohort", school.year(), "kind", "GRADUATE", "classKey", CLASS);
    }

    ValidatableResponse make() {
        String run = OFFICE.person()
                .post("/account-runs", wanted())
                .statusCode(202)
                .extract()
                .path("id");
        maker.run();
        return OFFICE.person().get("/account-runs/" + run).statusCode(200).body("finishedAt", notNullValue());
    }

    String codeOf(String number) {
        String csv = given().auth()
                .oauth2(org.luoshi.stack.Tokens.of("office"))
                .header("Accept", "text/csv")
                .contentType("application/json")
                .body(wanted())
                .post("/api/v1/activation-letters")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher line = Pattern.compile("\"" + number + "\",.*#([0-9A-Z-]+)\"").matcher(csv);
        assertTrue(line.find(), csv);
        return line.group(1);
    }

    static ValidatableResponse activate(String code, String number, String password) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", "198.51.100.7")
                .body(Map.of("code", code, "number", number, "password", password))
                .post("/api/v1/public/activations")
                .then();
    }
}
