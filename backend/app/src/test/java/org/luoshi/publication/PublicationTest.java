package org.luoshi.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.SchoolLog;
import org.luoshi.report.Reports;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.verifier.Checkpoint;
import org.luoshi.verifier.Hashes;
import org.luoshi.verifier.Proofs;
import org.luoshi.verifier.SignedNote;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R9.2 the published rate")
class PublicationTest {

    @Inject
    Fixture fixture;

    @Inject
    SchoolLog log;

    private Fixture.School school;
    private int year;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
        year = school.year();
    }

    @Test
    @DisplayName(
            "is refused before the province confirmed, and says so; then it is published once, and is the signed one")
    void order() {
        refused(post("leader", "/cohorts/" + year + "/publication", Map.of()), 403, "role-not-allowed");
        refused(publish("INITIAL"), 409, "out-of-order");
        Reports.readyToFreeze(school);
        Reports.freeze(year).statusCode(201);
        publish("INITIAL")
                .statusCode(409)
                .body("type", is("/problems/out-of-order"))
                .body("rule", is("R9.2"))
                .body("detail", containsString("省教育厅还没有确认"));
        open("/api/v1/public/initial-rates/" + year).statusCode(404);
        get("office", "/cohorts/" + year + "/publication").body("kinds.mayPublish", everyItem(is(false)));
        Reports.confirm(year, "INITIAL").statusCode(200);
        get("office", "/cohorts/" + year + "/publication").body("kinds[0].mayPublish", is(true));
        publish("INITIAL").statusCode(201).body("published.number", contains(1));
        refused(publish("INITIAL"), 409, "already-exists");
        float signed = get("office", Reports.path(year, "")).extract().path("packages[0].total.signed.rate");
        open("/api/v1/public/initial-rates/" + year)
                .statusCode(200)
                .body("rate", is(signed))
                .body("graduates", is(11))
                .body("employed", is(1))
                .body("kind", is("INITIAL"))
                .body("reference", is("湘教就〔2026〕12号"));
        open("/api/v1/public/initial-rates").body("items.cohort", hasItem(year));
    }

    @Test
    @DisplayName("shows no group of fewer than ten, nothing about anybody, and may be kept and embedded anywhere")
    void aggregates() {
        published();
        String body = open("/api/v1/public/initial-rates/" + year)
                .header("Access-Control-Allow-Origin", is("*"))
                .header("Cache-Control", containsString("max-age=300"))
                .body("colleges.key", contains("01", "02"))
                .body("colleges.graduates", everyItem(nullValue()))
                .body("colleges.rate", everyItem(nullValue()))
                .body("colleges[0].majors[0].employed", nullValue())
                .body("destinations.'2024'.find { it.key == 'EMPLOYER' }.count", nullValue())
                .body("destinations.form.find { it.key == 'FREELANCE' }.count", is(0))
                .body("destinations.form.find { it.key == 'NOT_EMPLOYED' }.count", is(10))
                .extract()
                .asString();
        for (String personal : List.of("毕业生0101", "2022010101", "长沙湘电", "T0101")) {
            assertTrue(!body.contains(personal), personal);
        }
        String tag = open("/api/v1/public/initial-rates/" + year).extract().header("ETag");
        given().noFilters()
                .header("If-None-Match", tag)
                .get("/api/v1/public/initial-rates/" + year)
                .then()
                .statusCode(304);
    }

    @Test
    @DisplayName("R8.1 is signed, names what it publishes by digest, and stands in the log of its checkpoint")
    void verifiable() {
        published();
        JsonPath rate = open("/api/v1/public/initial-rates/" + year).extract().jsonPath();
        SignedNote note = SignedNote.parse(rate.getString("verification.note"));
        assertTrue(log.signedByTheSchool(note));
        byte[] signed = open("/api/v1/public/initial-rates/" + year + "/signed.json")
                .extract()
                .asByteArray();
        List<String> lines = note.text().lines().toList();
        assertTrue(lines.contains("content sha256 " + PublicationDesk.digest(signed)), note.text());
        assertTrue(lines.contains("rate 9.09"), note.text());
        assertArrayEquals(signed, PublishedContent.parse(signed).bytes());
        String entry = rate.getString("verification.proof.entry");
        assertTrue(entry.contains(PublicationDesk.digest(signed)), entry);
        Checkpoint checkpoint = Checkpoint.parse(rate.getString("verification.proof.checkpoint"));
        assertTrue(Proofs.includes(
                Hashes.leaf(entry),
                rate.getLong("verification.proof.position"),
                rate.getLong("verification.proof.size"),
                rate.<String>getList("verification.proof.path").stream()
                        .map(HexFormat.of()::parseHex)
                        .toList(),
                checkpoint.root()));
    }

    @Test
    @DisplayName(
            "is corrected by another publication; the old one stays and says what it said; the year's end has its own name")
    void correctionAndYearEnd() {
        published();
        byte[] first = open("/api/v1/public/initial-rates/" + year + "/signed.json")
                .extract()
                .asByteArray();
        refused(Reports.freeze(year, "INITIAL", null), 422, "reason-missing");
        Reports.freeze(year, "INITIAL", "一条记录经核查不实，已撤销").statusCode(201);
        refused(publish("INITIAL"), 409, "out-of-order");
        Reports.confirm(year, "INITIAL").statusCode(200);
        publish("INITIAL").statusCode(201);
        open("/api/v1/public/initial-rates/" + year)
                .body("number", is(2))
                .body("reason", is("一条记录经核查不实，已撤销"))
                .body("others.number", contains(1));
        assertArrayEquals(
                first,
                open("/api/v1/public/initial-rates/" + year + "/signed.json?number=1")
                        .extract()
                        .asByteArray());
        Reports.freeze(year, "YEAR_END", null).statusCode(201);
        open("/api/v1/public/initial-rates/" + year + "?kind=YEAR_END").statusCode(404);
        Reports.confirm(year, "YEAR_END").statusCode(200);
        publish("YEAR_END").statusCode(201);
        open("/api/v1/public/initial-rates/" + year).body("kind", is("INITIAL"));
        open("/api/v1/public/initial-rates/" + year + "?kind=YEAR_END").body("kind", is("YEAR_END"));
        Reports.verification(year, "INITIAL", 1).body("valid", is(true));
        Reports.verification(year, "INITIAL", 2).body("valid", is(true));
        Reports.verification(year, "YEAR_END", 1).body("valid", is(true));
    }

    @Test
    @DisplayName("stands on a page that needs no script and runs none, in both languages, and on a small one to embed")
    void page() {
        page("/public/" + year).statusCode(404).body(containsString("还没有公布的就业率"));
        published();
        page("/public/" + year)
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(containsString("9.09%"))
                .body(containsString("湘教就〔2026〕12号"))
                .body(containsString("<html lang=\"zh-CN\">"))
                .body(not(containsString("<script")))
                .body(not(containsString("style=")))
                .body(not(containsString("{page")));
        page("/public/" + year + "?lang=en")
                .body(containsString("Initial employment rate of the graduates of " + year))
                .body(containsString("<html lang=\"en\">"));
        page("/public/embed/" + year)
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .body(containsString("9.09%"));
        page("/public").statusCode(200).body(containsString("/public/" + year));
        // what messengers write behind a link is no reason to refuse the page; a wrong kind is, and a misspelt filter
        // of the API
        page("/public/" + year + "?from=singlemessage&utm_source=x")
                .statusCode(200)
                .body(containsString("9.09%"));
        page("/public/" + year + "?kind=none").statusCode(400);
        page("/api/v1/public/initial-rates/" + year + "?from=singlemessage").statusCode(400);
        page("/public/style.css").statusCode(200).contentType("text/css");
        String csv =
                page("/public/" + year + "/rates.csv").statusCode(200).extract().asString();
        assertTrue(csv.contains("\"9.09\""), csv);
        assertEquals('\ufeff', csv.charAt(0));
    }

    private void published() {
        Reports.readyToFreeze(school);
        Reports.freeze(year).statusCode(201);
        Reports.confirm(year, "INITIAL").statusCode(200);
        publish("INITIAL").statusCode(201);
    }

    private ValidatableResponse publish(String kind) {
        return post("office", "/cohorts/" + year + "/publication", Map.of("kind", kind));
    }

    private static ValidatableResponse open(String path) {
        return given().get(path).then();
    }

    private static ValidatableResponse page(String path) {
        return given().noFilters().header("Accept-Language", "zh-CN").get(path).then();
    }

    private static void refused(ValidatableResponse answer, int status, String slug) {
        answer.statusCode(status).body("type", is("/problems/" + slug));
    }
}
