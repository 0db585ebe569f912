package org.luoshi.audit;

import static io.restassured.RestAssured.given;
import static org.luoshi.review.Persona.OFFICE;
import static org.luoshi.review.Persona.OFFICER;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.luoshi.Fixture;
import org.luoshi.accounts.Codes;
import org.luoshi.stack.Realm;

/** Accounts of the realm, their letters and their opening. */
final class AccountWrites {

    List<Write> all() {
        return List.of(
                new Write(
                        "makeAccounts",
                        school -> String.valueOf(school.year()),
                        year -> OFFICER.person()
                                .post("/account-runs", wanted(year))
                                .statusCode(403),
                        year -> List.of("account-run-started account-run/"
                                + OFFICE.person()
                                        .post("/account-runs", wanted(year))
                                        .statusCode(202)
                                        .extract()
                                        .path("id")
                                + " office")),
                new Write(
                        "makeActivationLetters",
                        school -> {
                            account(school);
                            return String.valueOf(school.year());
                        },
                        year -> OFFICE.person()
                                .post("/activation-letters", Map.of("cohort", 1950, "kind", "GRADUATE"))
                                .statusCode(404),
                        year -> {
                            OFFICE.person()
                                    .post("/activation-letters", wanted(year))
                                    .statusCode(200);
                            return List.of("activation-letters-made cohort/" + year + " office");
                        }),
                new Write(
                        "disableAccount",
                        AccountWrites::account,
                        id -> step("999999999", "disabling").statusCode(404),
                        id -> {
                            step(id, "disabling").statusCode(200);
                            return List.of("account-disabled account/" + id + " office");
                        }),
                new Write(
                        "enableAccount",
                        AccountWrites::account,
                        id -> step("999999999", "enabling").statusCode(404),
                        id -> {
                            step(id, "enabling").statusCode(200);
                            return List.of("account-enabled account/" + id + " office");
                        }),
                // nobody is logged in
                new Write(
                        "activateAccount",
                        AccountWrites::account,
                        id -> activate("no-such-code").statusCode(404),
                        id -> {
                            activate(id).statusCode(204);
                            return List.of("account-activated account/" + id + " nobody");
                        }));
    }

    private static Map<String, Object> wanted(String year) {
        return Map.of("cohort", Integer.valueOf(year), "kind", "GRADUATE", "classKey", "01/机电2202班");
    }

    private static ValidatableResponse step(String id, String what) {
        return OFFICE.person().post("/accounts/" + id + "/" + what, Map.of());
    }

    private static ValidatableResponse activate(String code) {
        return given().contentType("application/json")
                .body(Map.of("code", code, "number", "2022010201", "password", "a-new-password"))
                .post("/api/v1/public/activations")
                .then();
    }

    // an account of the realm that no other test logs in with; its own id is its code
    private static String account(Fixture.School school) {
        String subject = Realm.addAccount("audited-2022010201", Map.of(), List.of());
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery(
                            "insert into account_run (cohort_year, kind, total, made, existing, failed,"
                                    + " started_by, started_by_name, started_at) values (?1, 'GRADUATE', 1, 0, 1, 0, 's', 's', now(6))")
                    .setParameter(1, school.year())
                    .executeUpdate();
            entities.createNativeQuery("insert into account (kind, number, run_id, state, subject, disabled, made_here)"
                            + " select 'GRADUATE', '2022010201', max(id), 'READY', ?1, 0, 1 from account_run on duplicate key update"
                            + " state = 'READY', subject = ?1, disabled = 0, made_here = 1, activated_at = null")
                    .setParameter(1, subject)
                    .executeUpdate();
            Object id = entities.createNativeQuery("select id from account where number = '2022010201'")
                    .getSingleResult();
            entities.clear();
            Codes.give(((Number) id).longValue(), id.toString());
            return id.toString();
        });
    }
}
