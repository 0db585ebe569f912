package org.luoshi.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    /** The key and the note that the signed-note package of Go documents as its example. */
    private static final String KNOWN_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @Test
    @DisplayName("a known key of another implementation is read, and its hash is the one it names")
    void knownKey() {
        assertEquals(KNOWN_KEY, SchoolKey.parse(KNOWN_KEY).text());
    }

    @Test
    @DisplayName("a known note of another implementation verifies, and not with one letter changed")
    void knownNote() {
        SchoolKey key = SchoolKey.parse(KNOWN_KEY);
        String text =
                "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        String signature =
                "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
        byte[] signed = java.util.Base64.getDecoder().decode(signature);
        byte[] only = java.util.Arrays.copyOfRange(signed, 4, 68);
        assertTrue(key.signed(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), only));
        assertFalse(key.signed(text.replace("your", "yuor").getBytes(java.nio.charset.StandardCharsets.UTF_8), only));
    }

    @Test
    @DisplayName("a checkpoint is refused when its size, root, origin or signature is another, or the key is")
    void refusesEveryChange() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        SchoolKey key = SchoolKey.of("luoshi.example/log", pair.getPublic());
        String note =
                Checkpoint.sign(42, Hashes.leaf("root"), key, pair.getPrivate()).note();
        assertTrue(Checkpoint.parse(note).signedBy(key));
        assertFalse(Checkpoint.parse(note.replace("\n42\n", "\n43\n")).signedBy(key));
        assertFalse(Checkpoint.parse(note.replaceFirst("example", "exampel")).signedBy(key));
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertFalse(Checkpoint.parse(note).signedBy(SchoolKey.of("luoshi.example/log", other.getPublic())));
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(note.replace("\n\n", "\n")));
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(note.replace("\n42\n", "\n042\n")));
    }
}
