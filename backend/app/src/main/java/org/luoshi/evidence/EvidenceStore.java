package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Proofs in the object store. Keys are random and written once (ADR 3). Where the store is away, each method throws the refusal unavailable. */
@ApplicationScoped
public class EvidenceStore {

    private static final String PREFIX = "evidence/";
    private static final int BATCH = 500;

    private final ObjectStore objects;

    EvidenceStore(ObjectStore objects) {
        this.objects = objects;
    }

    /** @return the key under which the bytes now lie */
    String put(Upload upload, String mediaType) {
        String key = PREFIX + UUID.randomUUID();
        objects.put(key, upload.content(), upload.length(), upload.sha256(), mediaType);
        return key;
    }

    /** @param offset first byte
     * @param length how many bytes
     * @return the bytes as they come; to be closed by the caller */
    public InputStream get(String key, long offset, long length) {
        return objects.part(key, offset, length);
    }

    /** @return the whole object as it comes, to be closed by the caller; empty where there is none */
    public Optional<InputStream> whole(String key) {
        return objects.whole(key);
    }

    /** Reads an object to its end.
     * @return hex SHA-256 of its bytes, or empty where there is no such object */
    Optional<String> sha256(String key) {
        Optional<InputStream> there = objects.whole(key);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = there.get()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw ObjectStore.away("hash", e);
        }
    }

    /** Removes a proof; one that is not there is no error. */
    void remove(String key) {
        objects.remove(key);
    }

    /** Goes through the keys of all proofs that were written before this moment, however many there are.
     * @param batch is given some of them at a time */
    void olderThan(Instant moment, Consumer<List<String>> batch) {
        List<String> keys = new ArrayList<>();
        objects.olderThan(PREFIX, moment, key -> {
            keys.add(key);
            if (keys.size() == BATCH) {
                batch.accept(List.copyOf(keys));
                keys.clear();
            }
        });
        if (!keys.isEmpty()) {
            batch.accept(List.copyOf(keys));
        }
    }

    /** Asks the store whether it is there. */
    public void check() {
        objects.check();
    }
}
