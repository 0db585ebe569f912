package org.luoshi.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of files, right and wrong ones. */
@DisplayName("R8.1 the command that checks saved files")
class VerifierTest {

    private static final int OLD = 5;
    private static final int NOW = 9;

    @TempDir
    Path folder;

    private final List<String> entries = new ArrayList<>();
    private String said;
    private KeyPair pair;

    @BeforeEach
    void log() throws Exception {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        for (int i = 0; i < NOW; i++) {
            entries.add("{\"n\":" + i + "}");
        }
        SchoolKey key = SchoolKey.of("school.example/log", pair.getPublic());
        write("keys", "{\"keys\":[{\"key\":\"" + key.text() + "\"}]}");
        write(
                "others",
                SchoolKey.of(
                                "school.example/log",
                                KeyPairGenerator.getInstance("Ed25519")
                                        .generateKeyPair()
                                        .getPublic())
                        .text());
        write("old", note(OLD, key, pair));
        write("now", note(NOW, key, pair));
        write("entries", String.join("\n", entries) + "\n");
        write("consistency", "{\"path\": [" + hex(tree().consistency(OLD, NOW)) + "]}");
        write("entry", entries.get(3));
        write("inclusion", "{\"position\": 3, \"size\": 9, \"path\": [" + hex(tree().inclusion(3, NOW)) + "]}");
    }

    @Test
    @DisplayName("a checkpoint: signed by the key, by another, without keys; with line ends that a tool added; as JSON")
    void checkpoint() throws IOException {
        assertEquals(0, run("checkpoint now --keys keys"));
        assertTrue(said.contains("9 entries"), said);
        assertEquals(1, run("checkpoint now --keys others"));
        assertTrue(said.contains("WRONG"), said);
        assertEquals(2, run("checkpoint now"));
        assertTrue(said.contains("verifier.jar checkpoint"), said);
        write("printed", read("now") + "\n");
        assertEquals(0, run("checkpoint printed --keys keys"));
        write("windows", read("now").replace("\n", "\r\n"));
        assertEquals(0, run("checkpoint windows --keys keys"));
        write(
                "json",
                "{\"id\": \"1\", \"note\": \""
                        + read("now").replace("\n", "\\n").replace("—", "\\u2014") + "\"}");
        assertEquals(0, run("checkpoint json --keys keys"));
        assertEquals(
                0,
                run("checkpoint now --key "
                        + SchoolKey.of("school.example/log", pair.getPublic()).text()));
    }

    @Test
    @DisplayName(
            "the old log is the beginning of the new one; not the other way round, nor with another proof or origin")
    void consistency() throws Exception {
        assertEquals(0, run("consistency old now consistency --keys keys"));
        assertTrue(said.contains("5 → 9"), said);
        assertEquals(0, run("consistency old now consistency"));
        assertTrue(said.contains("no signature was checked"), said);
        assertEquals(1, run("consistency now old consistency --keys keys"));
        assertEquals(1, run("consistency old now consistency --keys others"));
        write("flipped", flipped(read("consistency")));
        assertEquals(1, run("consistency old now flipped --keys keys"));
        SchoolKey other = SchoolKey.of("other.example/log", pair.getPublic());
        write("other", note(OLD, other, pair));
        assertEquals(1, run("consistency other now consistency"));
        write("none", "{\"path\": []}");
        assertEquals(0, run("consistency old old none --keys keys"));
        assertEquals(1, run("consistency old now none --keys keys"));
    }

    @Test
    @DisplayName("an entry stands in the log; another does not, nor under another checkpoint")
    void inclusion() throws IOException {
        assertEquals(0, run("inclusion entry inclusion now --keys keys"));
        assertTrue(said.contains("position 3"), said);
        write("another", entries.get(4));
        assertEquals(1, run("inclusion another inclusion now --keys keys"));
        assertEquals(1, run("inclusion entry inclusion old --keys keys"));
        assertEquals(1, run("inclusion entry inclusion now --keys others"));
        write("flipped", flipped(read("inclusion")));
        assertEquals(1, run("inclusion entry flipped now --keys keys"));
    }

    @Test
    @DisplayName("all entries: as they were signed, one altered, some missing, later ones beside")
    void entries() throws IOException {
        assertEquals(0, run("entries entries now --keys keys"));
        assertTrue(said.contains("all 9") && !said.contains("no checkpoint") && !said.contains("no keys"), said);
        assertEquals(0, run("entries entries old --keys keys"), "what came later is no fault");
        assertTrue(said.contains("4 lines after them are under no checkpoint"), said);
        // whoever reads such a file reads the last line as well
        write("longer", read("entries") + "{\"forged\":true}\n");
        assertEquals(0, run("entries longer now --keys keys"));
        assertTrue(said.contains("1 lines after them are under no checkpoint: not checked"), said);
        assertEquals(1, run("entries entries now --keys others"));
        write("altered", read("entries").replace(":4}", ":7}"));
        assertEquals(1, run("entries altered now --keys keys"));
        assertTrue(said.contains("an entry was changed"), said);
        write("fewer", String.join("\n", entries.subList(0, 8)));
        assertEquals(1, run("entries fewer now --keys keys"));
        assertTrue(said.contains("8 of 9"), said);
    }

    @Test
    @DisplayName("R8.1 an entry that stands in a signed log twice was written by somebody who copied it")
    void twice() throws IOException {
        entries.set(7, entries.get(2));
        write("repeated", note(NOW, SchoolKey.of("school.example/log", pair.getPublic()), pair));
        write("entries", String.join("\n", entries));
        assertEquals(1, run("entries entries repeated --keys keys"));
        assertTrue(said.contains("1 entries equal another one"), said);
    }

    @Test
    @DisplayName("what cannot be read, and questions that are none, end with 2 and say what is wrong")
    void unreadable() throws IOException {
        assertEquals(2, run("checkpoint nothing --keys keys"));
        assertTrue(said.contains("cannot be read"), said);
        assertEquals(2, run("checkpoint entry --keys keys"));
        assertTrue(said.contains("\"note\""), said);
        assertEquals(2, run("checkpoint now --keys entry"));
        assertTrue(said.contains("no key"), said);
        assertEquals(2, run("checkpoint now --keys"));
        assertEquals(2, run("inclusion entry entry now --keys keys"));
        assertTrue(said.contains("position"), said);
        assertEquals(2, run("something else"));
        assertEquals(2, run(""));
        assertTrue(said.contains("verifier.jar entries"), said);
    }

    private int run(String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        for (int i = 1; i < words.length; i++) {
            if (!words[i].startsWith("--") && !words[i - 1].equals("--key")) {
                words[i] = folder.resolve(words[i]).toString();
            }
        }
        int code = Verifier.run(words, new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String note(int size, SchoolKey key, KeyPair pair) {
        return Checkpoint.sign(size, tree().root(size), key, pair.getPrivate()).note();
    }

    private MerkleTree tree() {
        return new MerkleTree((level, index) -> subtree(level, index));
    }

    private byte[] subtree(int level, long index) {
        return level == 0
                ? Hashes.leaf(entries.get((int) index))
                : Hashes.node(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }

    private static String hex(List<byte[]> hashes) {
        return hashes.stream()
                .map(hash -> "\"" + HexFormat.of().formatHex(hash) + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String flipped(String json) {
        int at = json.indexOf("[\"") + 2;
        return json.substring(0, at) + (json.charAt(at) == '0' ? '1' : '0') + json.substring(at + 1);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
