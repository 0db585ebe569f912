package org.luoshi.inspection;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.Errands.get;
import static org.luoshi.inspection.PackFiles.check;
import static org.luoshi.inspection.PackFiles.unzip;
import static org.luoshi.inspection.PackFiles.zip;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.inspection.PackFiles.Checked;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.verifier.SchoolKey;
import org.luoshi.verifier.SignedNote;

/** The pack of an inspection, checked as somebody without the service checks it: by the scripts of its own page. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.2 the inspection pack")
class PackTest {

    private static final int FLIPS = 50;

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    EveryColumn everyColumn;

    @TempDir
    Path folder;

    private Fixture.School school;
    private String contract;

    @BeforeEach
    void twoVerified() {
        school = fixture.school();
        Sheets.verified("graduate", school.year());
        contract = Sheets.verified("graduate2", school.year());
    }

    @Test
    @DisplayName(
            "is there only for office and inspectors, and only once the sample is drawn; its taking stands in the log")
    void whoMay() throws Exception {
        String announced = Inspecting.announced(school.year(), "PROVINCE");
        get("officer", path(announced)).statusCode(403);
        get("inspector", path("999999999")).statusCode(404);
        get("inspector", path(announced)).statusCode(409).body("type", is("/problems/out-of-order"));
        String id = Inspecting.drawn(school.year(), "PROVINCE");
        take("inspector", id);
        assertEquals(
                "inspector",
                everyColumn.one(
                        "select actor_role from audit_entry where event = 'inspection-pack-taken' and subject_id = '"
                                + id + "'"));
    }

    @Test
    @DisplayName(
            "holds rows with a watermark, proofs byte for byte, the log's entries, and a page that finds all of it right")
    void right() throws Exception {
        String id = Inspecting.drawn(school.year(), "PROVINCE");
        String sample = Inspecting.sample("inspector", id, contract);
        Inspecting.call("inspector", id, sample, Inspecting.ANSWERED).statusCode(201);
        Inspecting.find("inspector", id, sample, "INCONSISTENT", "电话核实并未就业").statusCode(201);
        byte[] pack = take("inspector", id);
        Map<String, byte[]> files = unzip(pack);
        String rows = new String(files.get("rows.csv"), StandardCharsets.UTF_8);
        assertEquals(3, rows.lines().count());
        assertEquals(
                1,
                rows.lines().filter(line -> line.contains("\"INCONSISTENT\"")).count(),
                rows);
        String watermark = everyColumn.one("select json_unquote(json_extract(payload, '$.pack')) from audit_entry where"
                + " event = 'inspection-pack-taken' and subject_id = '" + id + "'");
        assertTrue(rows.lines().skip(1).allMatch(line -> line.contains(watermark)), rows);
        String events = new String(files.get("log/entries.jsonl"), StandardCharsets.UTF_8);
        for (String event : List.of(
                "inspection-announced",
                "inspection-committed",
                "inspection-drawn",
                "inspection-pack-taken",
                "evidence-added")) {
            assertTrue(events.contains(event), event);
        }
        Checked checked = check(folder, pack, 0);
        assertEquals(0, checked.code(), checked.printed());
    }

    @Test
    @DisplayName("50 flipped bytes, in every file of the pack in turn, are each noticed")
    void flipped() throws Exception {
        String id = Inspecting.drawn(school.year(), "PROVINCE");
        byte[] pack = take("office", id);
        assertTrue(unzip(pack).keySet().stream().anyMatch(name -> name.startsWith("evidence/")));
        Checked checked = check(folder, pack, FLIPS);
        assertEquals(0, checked.code(), checked.printed());
        assertFalse(checked.printed().contains("unnoticed"), checked.printed());
    }

    @Test
    @DisplayName("a file taken out, put in, or put in another's place is noticed")
    void files() throws Exception {
        Map<String, byte[]> files = unzip(take("office", Inspecting.drawn(school.year(), "PROVINCE")));
        String proof = files.keySet().stream()
                .filter(name -> name.startsWith("evidence/"))
                .findFirst()
                .orElseThrow();
        Map<String, byte[]> without = new LinkedHashMap<>(files);
        without.remove(proof);
        assertEquals(1, check(folder, zip(without), 0).code());
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put("evidence/another.pdf", files.get(proof));
        assertEquals(1, check(folder, zip(more), 0).code());
        Map<String, byte[]> other = new LinkedHashMap<>(files);
        other.put(proof, "%PDF-1.4 another".getBytes(StandardCharsets.US_ASCII));
        assertEquals(1, check(folder, zip(other), 0).code());
        assertArrayEquals(files.get(proof), unzip(zip(files)).get(proof));
        assertEquals(0, check(folder, zip(files), 0).code());
    }

    @Test
    @DisplayName(
            "a list signed anew with a key of one's own, the school's beside it: the page shows whose signature it is")
    void signedAnew() throws Exception {
        Map<String, byte[]> files = unzip(take("office", Inspecting.drawn(school.year(), "PROVINCE")));
        String keys = text(files, "log/keys.json");
        // the one in force: the school may have had others
        String own =
                check(folder, zip(files), 0).printed().split("signed by ")[1].split("\\s")[0];
        assertTrue(keys.contains('"' + own + '"'), own);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        SchoolKey foreign = SchoolKey.of(SchoolKey.parse(own).name(), pair.getPublic());
        byte[] both = keys.replace("[ {", "[ { \"key\" : \"" + foreign.text() + "\" }, {")
                .getBytes(StandardCharsets.UTF_8);
        String manifest = text(files, "manifest.json")
                .replace(sha256(files.get("log/keys.json")), sha256(both))
                .replaceFirst(
                        "(log/keys.json\"[^}]*\"size\" : )" + files.get("log/keys.json").length, "$1" + both.length);
        String note = text(files, "manifest.note")
                .lines()
                .limit(3)
                .collect(Collectors.joining("\n", "", "\n"))
                .replace(sha256(files.get("manifest.json")), sha256(manifest.getBytes(StandardCharsets.UTF_8)));
        files.put("log/keys.json", both);
        files.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        files.put(
                "manifest.note",
                SignedNote.sign(note, foreign, pair.getPrivate()).note().getBytes(StandardCharsets.UTF_8));
        Checked checked = check(folder, zip(files), 0);
        assertEquals(0, checked.code(), checked.printed());
        assertTrue(checked.printed().contains("signed by " + foreign.text()), checked.printed());
        assertFalse(checked.printed().contains(own), checked.printed());
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    @DisplayName("a proof that the store no longer has does not stop the pack; its page names it")
    void lost() throws Exception {
        Fixture.School other = fixture.school();
        // its proof is a row without an object
        Way.OWN_FREELANCE.bring(other, proofs, State.VERIFIED);
        byte[] pack = take("office", Inspecting.drawn(other.year(), "PROVINCE"));
        Checked checked = check(folder, pack, 0);
        assertEquals(1, checked.code(), checked.printed());
        assertTrue(checked.printed().contains("\"id\":\"files\",\"ok\":true"), checked.printed());
        assertTrue(checked.printed().contains("\"id\":\"evidence\",\"ok\":false"), checked.printed());
    }

    private static String path(String id) {
        return Inspecting.path(id, "/pack.zip");
    }

    private static byte[] take(String account, String id) {
        return get(account, path(id)).statusCode(200).extract().asByteArray();
    }
}
