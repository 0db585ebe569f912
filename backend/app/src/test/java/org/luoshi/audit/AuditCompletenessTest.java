package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.Fixture;
import org.luoshi.Pictures;
import org.luoshi.contract.Operation;
import org.luoshi.declaration.State;
import org.luoshi.review.Persona;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.stack.LocalStackResource;

/** A walk over every write operation of the contract: what is done is in the log, what is refused is not (R8.1). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 the log is complete")
class AuditCompletenessTest {

    // names and texts in Chinese, ID numbers, phones, addresses of mail and shops
    private static final Pattern PERSONAL = Pattern.compile(
            "\\p{IsHan}|(?<![0-9a-f])[0-9]{17}[0-9X](?![0-9a-f])|(?<![0-9a-f])1[3-9][0-9]{9}(?![0-9a-f])|@|://");

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    Log log;

    private static Stream<Write> writes() {
        return cases(null);
    }

    private static Stream<Write> cases(Proofs proofs) {
        return Stream.of(
                        new DeclarationWrites(proofs).all(),
                        new SchoolWrites(proofs).all(),
                        new TruthWrites(proofs).all(),
                        new KnownEmployerWrites().all(),
                        new NoticeWrites().all(),
                        new SheetWrites().all(),
                        new ReportWrites().all(),
                        new ReconciliationWrites().all(),
                        new AssistanceWrites().all(),
                        new InspectionWrites().all(),
                        new AccountWrites().all())
                .flatMap(List::stream);
    }

    @Test
    @DisplayName("every write operation of the contract has a case here")
    void everyWriteHasACase() {
        Set<String> wanted = new TreeSet<>();
        Operation.all().stream().filter(Operation::writes).map(Operation::id).forEach(wanted::add);
        Set<String> there = new TreeSet<>();
        writes().map(Write::operation).forEach(there::add);
        assertEquals(wanted, there);
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("numbered")
    @DisplayName(
            "refused leaves nothing; done leaves exactly its entries, by whom, in which role, with no personal data")
    void entries(Numbered numbered) throws Exception {
        Write write = cases(proofs).skip(numbered.number()).findFirst().orElseThrow();
        String about = write.given().apply(fixture.school());
        long before = log.end();
        write.refused().accept(about);
        assertEquals(List.of(), lines(log.after(before)), "refused");
        before = log.end();
        List<String> expected = write.taken().apply(about);
        List<AuditEntry> entries = log.after(before);
        assertEquals(expected, lines(entries));
        for (AuditEntry entry : entries) {
            assertNothingPersonal(entry);
            assertArrayEquals(leafHash(entry), entry.leafHash, entry.event);
        }
    }

    @Test
    @DisplayName("opening a proof is in the log, once however many ranges follow; looking at lists is not")
    void opening() throws Exception {
        String id = Way.OWN.bring(fixture.school(), proofs, State.DRAFT);
        String evidence = Persona.GRADUATE
                .person()
                .upload(
                        "/declarations/" + id + "/evidence",
                        Map.of("kind", "LABOUR_CONTRACT"),
                        "1.png",
                        Pictures.png(3))
                .statusCode(201)
                .extract()
                .path("id");
        long before = log.end();
        Persona.GRADUATE2.person().get("/evidence/" + evidence + "/content").statusCode(404);
        Persona.OFFICER.person().get("/declarations/" + id + "/evidence").statusCode(200);
        Persona.OFFICER.person().get("/declarations/" + id).statusCode(200);
        assertEquals(List.of(), lines(log.after(before)));
        Persona.OFFICER.person().get("/evidence/" + evidence + "/content").statusCode(200);
        Persona.OFFICER
                .person()
                .getWith("Range", "bytes=9-19", "/evidence/" + evidence + "/content")
                .statusCode(206);
        List<AuditEntry> entries = log.after(before);
        assertEquals(List.of("evidence-opened evidence/" + evidence + " officer"), lines(entries));
        assertNothingPersonal(entries.getFirst());
        assertArrayEquals(leafHash(entries.getFirst()), entries.getFirst().leafHash);
    }

    /** Where a case stands in the list: cases are made when the database is there. */
    record Numbered(int number, String operation) {
        @Override
        public String toString() {
            return operation;
        }
    }

    static Stream<Numbered> numbered() {
        List<Write> all = writes().toList();
        return IntStream.range(0, all.size())
                .mapToObj(at -> new Numbered(at, all.get(at).operation()));
    }

    private static List<String> lines(List<AuditEntry> entries) {
        Map<String, Persona> people = new HashMap<>();
        Arrays.stream(Persona.values()).forEach(one -> people.put(one.person().subject(), one));
        return entries.stream()
                .map(entry -> entry.event + " " + entry.subjectType + "/" + entry.subjectId + " "
                        + account(entry, people.get(entry.actor)))
                .toList();
    }

    private static String account(AuditEntry entry, Persona actor) {
        assertEquals(actor == null ? null : actor.role().realmName(), entry.actorRole, entry.event);
        return entry.actor == null ? "nobody" : actor.person().account();
    }

    private static void assertNothingPersonal(AuditEntry entry) {
        String text = entry.subjectId + " " + entry.payload;
        assertFalse(PERSONAL.matcher(text).find(), text);
        assertFalse(text.contains("20220101"), "a student number: " + text);
    }

    // written down once more, from what the row holds (RFC 8785, RFC 9162)
    private static byte[] leafHash(AuditEntry entry) throws IOException, GeneralSecurityException {
        ObjectMapper json = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        Map<String, Object> whole = new TreeMap<>();
        whole.put("at", entry.at.toString());
        whole.put("actor", entry.actor);
        whole.put("role", entry.actorRole);
        whole.put("event", entry.event);
        whole.put("subjectType", entry.subjectType);
        whole.put("subjectId", entry.subjectId);
        whole.put("payload", json.readValue(entry.payload, Map.class));
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        leaf.write(0);
        leaf.write(json.writeValueAsBytes(whole));
        return MessageDigest.getInstance("SHA-256").digest(leaf.toByteArray());
    }
}
