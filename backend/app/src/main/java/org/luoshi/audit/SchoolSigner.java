package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.luoshi.verifier.Checkpoint;
import org.luoshi.verifier.SchoolKey;
import org.luoshi.verifier.SignedNote;

/** The school's secret Ed25519 key, from the environment or a file; the only class that holds it. */
@ApplicationScoped
class SchoolSigner {

    private final LogSettings settings;
    private KeyPair pair;
    private SecretKeySpec seals;

    SchoolSigner(LogSettings settings) {
        this.settings = settings;
    }

    /** @return the public part, or empty where no key is given
     * @throws IllegalStateException where what is given is no key */
    synchronized Optional<SchoolKey> key() {
        if (pair == null) {
            pair = secret().map(SchoolSigner::pair).orElse(null);
        }
        return Optional.ofNullable(pair).map(keys -> SchoolKey.of(settings.origin(), keys.getPublic()));
    }

    /** Signs the size and root of the log; only where there is a {@link #key()}. */
    Checkpoint sign(long size, byte[] root) {
        return Checkpoint.sign(size, root, key().orElseThrow(), pair.getPrivate());
    }

    /** Signs a text that is not a checkpoint; only where there is a {@link #key()}.
     * @throws IllegalArgumentException for a text that begins as checkpoints do */
    SignedNote sign(String text) {
        if (text.startsWith(settings.origin() + "\n")) {
            throw new IllegalArgumentException("only a checkpoint begins with the name of the log");
        }
        return SignedNote.sign(text, key().orElseThrow(), pair.getPrivate());
    }

    /** Seals an entry, so that it shows who wrote it; only where there is a {@link #key()}.
     * @param leaf hash of the entry
     * @return 32 bytes that only whoever has the secret key can make */
    byte[] seal(byte[] leaf) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(sealing());
            return mac.doFinal(leaf);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // another key than the one that signs, derived from it
    private synchronized SecretKeySpec sealing() throws GeneralSecurityException {
        if (seals == null) {
            key().orElseThrow();
            Mac derive = Mac.getInstance("HmacSHA256");
            derive.init(new SecretKeySpec(
                    ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), "HmacSHA256"));
            seals = new SecretKeySpec(
                    derive.doFinal("seals of entries of the log".getBytes(StandardCharsets.US_ASCII)), "HmacSHA256");
        }
        return seals;
    }

    private Optional<String> secret() {
        try {
            if (settings.signingKey().isPresent()) {
                return settings.signingKey();
            }
            Optional<Path> file = settings.signingKeyFile();
            if (file.isPresent() && settings.makeSigningKey() && !Files.exists(file.get())) {
                make(file.get());
            }
            return file.isPresent() ? Optional.of(Files.readString(file.get())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("luoshi.log.signing-key-file cannot be read", e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(seed), StandardOpenOption.WRITE);
        try {
            // whole or not at all, and never over a key that is there
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // another instance was first: its key serves both
        } finally {
            Files.delete(fresh);
        }
    }

    // the JDK derives the public half only while it generates: the seed is handed to it as its randomness
    private static KeyPair pair(String base64) {
        byte[] seed = Base64.getDecoder().decode(base64.strip());
        if (seed.length != 32) {
            throw new IllegalStateException("luoshi.log.signing-key must be base64 of 32 bytes");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(Arrays.copyOf(seed, bytes.length), 0, bytes, 0, bytes.length);
                }
            });
            KeyPair pair = generator.generateKeyPair();
            byte[] secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            if (!Arrays.equals(secret, seed)) {
                throw new IllegalStateException("this JDK makes another key of luoshi.log.signing-key");
            }
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
