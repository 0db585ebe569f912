package org.luoshi.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.luoshi.Errands.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.report.Reports;
import org.luoshi.stack.LocalStackResource;

/** A published rate, changed behind the service's back: named each time; put back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 R9.2 published rates are held by the log")
class PublicationHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    PublicationsCheck check;

    @Test
    @DisplayName("content, digest, signed text, report, kind, number, by whom and when; and that it is there")
    void published() throws SQLException {
        Fixture.School school = fixture.school();
        int year = school.year();
        Reports.readyToFreeze(school);
        Reports.freeze(year).statusCode(201);
        Reports.confirm(year, "INITIAL").statusCode(200);
        post("office", "/cohorts/" + year + "/publication", Map.of("kind", "INITIAL"))
                .statusCode(201);
        String id = hand.one("select max(id) from publication where cohort_year = " + year);
        String subject = "publication/" + id;
        String row = "publication where id = " + id;
        hand.silent(check, subject, "cohort/" + year);
        String rates = "/api/v1/public/initial-rates/" + year;
        hand.sql("update publication set content = replace(content, '\"employed\":1', '\"employed\":9') where id = "
                + id);
        given().get(rates).then().statusCode(503).body("type", is("/problems/unavailable"));
        given().get("/api/v1/public/initial-rates").then().body("cohort", not(hasItem(year)));
        hand.sql("update publication set content = replace(content, '\"employed\":9', '\"employed\":1') where id = "
                + id);
        given().get(rates).then().statusCode(200);
        String altered = "RECORD_ALTERED " + subject + " ";
        hand.alter(check, subject)
                .cell(row, "content = replace(content, '\"employed\":1', '\"employed\":9')", altered + "content: ")
                .cell(row, "sha256 = repeat('a', 64)", altered + "sha256: ")
                .cell(row, "kind = 'YEAR_END'", altered + "kind: ")
                .cell(row, "number = 7", altered + "number: ")
                .cell(row, "published_by = 'somebody'", altered + "published by: ")
                .cell(row, "published_by_name = '王假'", altered + "name of who published it: ")
                .eachIsNamed();
        // an entry is found by the digest, or else by its id
        hand.alter(check, subject)
                .cell(row, "entry_id = entry_id - 1", altered + "entry: ")
                .cell(row, "note = replace(note, 'employed 1', 'employed 9')", altered + "signed text: ")
                .cell(row, "published_at = published_at - interval 1 day", altered + "published at: ")
                .eachIsNamed();
        hand.alter(check, "cohort/" + year)
                .gone(row, "RECORD_MISSING cohort/" + year + " the published rate")
                .eachIsNamed();
    }
}
