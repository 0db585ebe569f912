package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Packages of figures in the object store, each for ever under the digest of its content. Where the store is away, each method throws the
 * refusal unavailable. */
@ApplicationScoped
public class PackageStore {

    /** Outside of what the clean-up of proofs looks at. */
    private static final String PREFIX = "packages/";

    private final ObjectStore objects;

    PackageStore(ObjectStore objects) {
        this.objects = objects;
    }

    /** Keeps a package: the same again is no change.
     * @param sha256 hex digest of the content */
    public void keep(byte[] content, String sha256) {
        objects.put(PREFIX + sha256, content, content.length, sha256, "application/json");
    }

    /** @return what was kept under that digest, empty where nothing was */
    public Optional<byte[]> kept(String sha256) {
        Optional<InputStream> there = objects.whole(PREFIX + sha256);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = there.get()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw ObjectStore.away("get", e);
        }
    }
}
