package org.luoshi.reading;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.luoshi.Fixture;
import org.luoshi.review.Person;

/** Hands contracts in and has them read, as people and jobs do. */
@ApplicationScoped
class Reading {

    static final String EMPLOYER = "长沙湘电科技有限公司";
    static final String CODE = "91430100MA4L000150";

    private static final Person GRADUATE = new Person("graduate");
    private static final Person COUNSELOR = new Person("counselor");

    private final ReadingJob job;

    Reading(ReadingJob job) {
        this.job = job;
    }

    /** @return the contract that the first graduate of a small school types in */
    static Paper contract() {
        return Paper.of(1).about("毕业生0101", EMPLOYER, CODE);
    }

    String draft(Fixture.School school) {
        return GRADUATE.draft(school.year(), "CONTRACT", Map.of("employer", Person.EMPLOYER));
    }

    String upload(String draft, String fileName, byte[] file) {
        return GRADUATE.upload(
                        "/declarations/" + draft + "/evidence", Map.of("kind", "LABOUR_CONTRACT"), fileName, file)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What a reviewer is told. */
    ValidatableResponse of(String evidence) {
        return COUNSELOR
                .get("/evidence/" + evidence + "/reading")
                .statusCode(200)
                .body("evidenceId", equalTo(evidence));
    }

    /** Has a proof read: somebody waits for it, so it goes before what other tests left behind. */
    void read(String evidence) {
        List<String> unread = List.of("WAITING", "PICTURE");
        while (unread.contains(of(evidence).extract().<String>path("state")) && job.readNext()) {
            of(evidence);
        }
        of(evidence).body("state", is("READ"));
    }
}
