package org.luoshi.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.luoshi.AtOnce;
import org.luoshi.Fixture;
import org.luoshi.declaration.RiskFlags;
import org.luoshi.review.Person;
import org.luoshi.stack.LocalStackResource;

/** A picture that was saved anew is noticed on both graduates; what merely has the same form is not. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SimilarFileTest {

    @Inject
    Fixture fixture;

    @Inject
    SimilarFile similar;

    @Inject
    EvidenceSettings settings;

    @Inject
    EvidenceStore store;

    @Inject
    RiskFlags flags;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    private final Person counselor = new Person("counselor");

    @BeforeEach
    void nothingWaits() {
        // one call looks at fifty, and other tests leave more
        while (number("select count(*) from file_likeness where state = 'WAITING'") > 0) {
            similar.lookAtAll();
        }
    }

    private long number(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query).getSingleResult()).longValue());
    }

    private String handIn(Person graduate, int year, byte[] file) {
        String id = graduate.draft(year, "CONTRACT", Map.of("employer", Person.EMPLOYER));
        graduate.upload("/declarations/" + id + "/evidence", Map.of("kind", "LABOUR_CONTRACT"), "合同.jpg", file)
                .statusCode(201);
        return id;
    }

    @Test
    @DisplayName("R6.1 the same page, smaller and compressed: a hint on both, none for another page of the same form")
    void noticed() throws IOException {
        Fixture.School school = fixture.school();
        Pages pages = new Pages(2120);
        var page = pages.form(1);
        String first = handIn(new Person("graduate"), school.year(), Pages.jpeg(page, 1, 0.9f));
        similar.lookAtAll();
        counselor.get("/declarations/" + first).statusCode(200).body("flags", empty());
        String second = handIn(new Person("graduate2"), school.year(), Pages.jpeg(page, 0.7, 0.5f));
        similar.lookAtAll();
        for (String id : new String[] {first, second}) {
            counselor
                    .get("/declarations/" + id)
                    .body("flags.kind", contains("SIMILAR_FILE"))
                    .body("evidence[0].flags.size()", is(1));
        }
        Fixture.School other = fixture.school();
        String third = handIn(new Person("graduate"), other.year(), Pages.jpeg(pages.form(2), 1, 0.9f));
        similar.lookAtAll();
        counselor.get("/declarations/" + third).body("flags", empty());
    }

    @RepeatedTest(10)
    @DisplayName("R6.1 two instances look at a page and its copy at the same moment: a hint on both all the same")
    void atOnce(RepetitionInfo repetition) throws IOException {
        Fixture.School school = fixture.school();
        // a few copies in a hundred are not found at all, whoever looks
        int number = 3000 + 100 * repetition.getCurrentRepetition();
        while (!found(number)) {
            number++;
        }
        var page = new Pages(number).form(1);
        String first = handIn(new Person("graduate"), school.year(), Pages.jpeg(page, 1, 0.9f));
        String second = handIn(new Person("graduate2"), school.year(), Pages.jpeg(page, 0.7, 0.5f));
        Runnable instance = () -> new SimilarFile(entities, store, settings, flags, clock).lookAtAll();
        AtOnce.all(Executors.callable(instance), Executors.callable(instance));
        for (String id : new String[] {first, second}) {
            counselor.get("/declarations/" + id).body("flags.kind", contains("SIMILAR_FILE"));
        }
    }

    private boolean found(int number) throws IOException {
        var page = new Pages(number).form(1);
        Likeness one = Pages.look(Pages.jpeg(page, 1, 0.9f));
        Likeness copy = Pages.look(Pages.jpeg(page, 0.7, 0.5f));
        return one.sharesABand(copy)
                && Likeness.distance(one.hash(), copy.hash()) <= settings.likenessBits()
                && Likeness.difference(one.grid(), copy.grid()) <= settings.likenessDifference();
    }

    @Test
    @DisplayName("precision and recall on pages of one form, filled in for fifty people, each saved anew once")
    void measured() throws IOException {
        int people = 50;
        Pages pages = new Pages(7);
        Likeness[] originals = new Likeness[people];
        Likeness[] copies = new Likeness[people];
        for (int i = 0; i < people; i++) {
            var page = pages.form(i);
            originals[i] = Pages.look(Pages.jpeg(page, 1, 0.9f));
            copies[i] = Pages.look(Pages.jpeg(page, 0.6 + 0.01 * i, 0.4f + 0.01f * (i % 40)));
        }
        int found = 0;
        int wrong = 0;
        int byHashAlone = 0;
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < people; j++) {
                boolean near = originals[i].sharesABand(copies[j])
                        && Likeness.distance(originals[i].hash(), copies[j].hash()) <= settings.likenessBits();
                boolean same = near
                        && Likeness.difference(originals[i].grid(), copies[j].grid()) <= settings.likenessDifference();
                found += same && i == j ? 1 : 0;
                wrong += same && i != j ? 1 : 0;
                byHashAlone += near && i != j ? 1 : 0;
            }
        }
        System.out.printf(
                "SIMILAR_FILE: %d of %d copies found, %d of %d other pairs taken for copies (%d by the hash alone)%n",
                found, people, wrong, people * (people - 1), byHashAlone);
        assertEquals(47, found);
        assertEquals(0, wrong);
    }
}
