package org.luoshi.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Objects without evidence go, and no other. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class OrphansTest {

    private static final Map<String, Object> DETAILS = Map.of("schoolName", "湖南工业大学");

    @Inject
    Fixture fixture;

    @Inject
    EvidenceStore store;

    @Inject
    EntityManager entities;

    @Inject
    EvidenceSettings settings;

    @Test
    @DisplayName("an old object without evidence goes; a young one may be an upload under way and stays")
    void orphans() {
        String orphan = store.put(Upload.of("LABOUR_CONTRACT", "orphan.pdf", Samples.pdf()), "application/pdf");
        cleanAt(Instant.now());
        assertTrue(objects().contains(orphan), "young");
        cleanAt(Instant.now().plus(settings.orphanAge()).minus(Duration.ofMinutes(10)));
        assertTrue(objects().contains(orphan), "not old enough");
        cleanAt(later());
        assertFalse(objects().contains(orphan));
        cleanAt(later());
    }

    @Test
    @DisplayName("evidence that was taken back goes, evidence beside it stays and opens")
    void takenBack() {
        Client graduate = new Client("graduate");
        String draft = graduate.draft(fixture.school().year(), "FURTHER_STUDY");
        String kept = graduate.upload(draft, "ADMISSION_NOTICE", "a.pdf", Samples.pdf())
                .id();
        String gone = graduate.upload(draft, "ADMISSION_NOTICE", "b.png", Samples.png())
                .id();
        Set<String> before = objects();
        assertEquals(204, graduate.delete("/evidence/" + gone).status());
        assertEquals(before, objects(), "not in the request itself, whose transaction may yet fail");
        cleanAt(later());
        assertEquals(200, graduate.get("/evidence/" + kept + "/content").status());
        assertFalse(objects().containsAll(before));
    }

    @Test
    @DisplayName("R5.3 what a correction shares with the returned declaration stays until the last of them is gone")
    void shared() {
        Client graduate = new Client("graduate");
        int year = fixture.school().year();
        String first = graduate.json(
                        "POST",
                        "/declarations",
                        Map.of("cohort", year, "destination", "FURTHER_STUDY", "details", DETAILS))
                .id();
        graduate.upload(first, "ADMISSION_NOTICE", "a.pdf", Samples.pdf()).id();
        List<String> fourNos = List.of("NOT_FORCED", "DIPLOMA_NOT_TIED", "NOT_FALSE", "NO_INTERNSHIP_MATERIAL");
        assertEquals(
                200,
                graduate.json(
                                "POST",
                                "/declarations/" + first + "/submission",
                                Map.of("version", 0, "attestations", fourNos))
                        .status());
        assertEquals(
                200,
                new Client("counselor")
                        .json(
                                "POST",
                                "/declarations/" + first + "/reviews",
                                Map.of("action", "RETURN", "version", 1, "reasons", List.of("NOT_LEGIBLE")))
                        .status());
        String second = graduate.json("POST", "/declarations", Map.of("cohort", year, "copyOf", first))
                .id();
        String copied = graduate.evidence(second).at("/0/id").asText();
        assertEquals(204, graduate.delete("/evidence/" + copied).status());
        cleanAt(later());
        String original = graduate.evidence(first).at("/0/id").asText();
        assertEquals(200, graduate.get("/evidence/" + original + "/content").status());
    }

    private Instant later() {
        return Instant.now().plus(settings.orphanAge()).plus(Duration.ofMinutes(10));
    }

    private void cleanAt(Instant now) {
        new Orphans(store, entities, settings, Clock.fixed(now, ZoneOffset.UTC)).remove();
    }

    private Set<String> objects() {
        Set<String> keys = new HashSet<>();
        store.olderThan(Instant.now().plusSeconds(3600), keys::addAll);
        return keys;
    }
}
