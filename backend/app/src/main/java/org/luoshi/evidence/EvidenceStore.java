package org.luoshi.evidence;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.luoshi.problem.WebProblems;

/** The only class that knows the object store. Keys are random and written once (ADR 3). */
@ApplicationScoped
public class EvidenceStore {

    private static final Logger LOG = Logger.getLogger(EvidenceStore.class);
    private static final String PREFIX = "evidence/";
    /** Outside of what the clean-up of evidence looks at. */
    private static final String PACKAGES = "packages/";

    private static final int BATCH = 500;

    // a store that does not answer must not hold a request, and its share of the memory, for minutes
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final StoreSettings settings;
    private final AtomicBoolean bucketThere = new AtomicBoolean();
    private MinioClient client;
    private MinioAsyncClient puts;

    EvidenceStore(StoreSettings settings) {
        this.settings = settings;
    }

    @PostConstruct
    void connect() {
        client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(PromptSockets.client())
                .build();
        client.setTimeout(CONNECT.toMillis(), SILENCE.toMillis(), SILENCE.toMillis());
        // only this one takes bytes together with their hash
        puts = MinioAsyncClient.builder()
                .endpoint(settings.endpoint())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(PromptSockets.client())
                .build();
        puts.setTimeout(CONNECT.toMillis(), SILENCE.toMillis(), SILENCE.toMillis());
    }

    /** @return the key under which the bytes now lie
     * @throws org.luoshi.problem.Refusal unavailable when the store is away */
    String put(Upload upload, String mediaType) {
        String key = PREFIX + UUID.randomUUID();
        try {
            bucket();
            put(key, upload.content(), upload.length(), upload.sha256(), mediaType);
            return key;
        } catch (CompletionException | MinioException | IllegalStateException e) {
            throw away("put", e);
        }
    }

    // told the hash, the client neither takes it again nor copies the bytes, and the store refuses what differs
    private void put(String key, byte[] content, int length, String sha256, String mediaType) throws MinioException {
        puts.putObject(PutObjectAPIArgs.builder()
                        .bucket(settings.bucket())
                        .object(key)
                        .data(content, length)
                        .contentType(mediaType)
                        .headers(new Http.Headers(Http.Headers.X_AMZ_CONTENT_SHA256, sha256))
                        .build())
                .join();
    }

    /** Keeps a package of figures under the digest of its content, for ever: the same again is no change.
     * @param sha256 hex digest of the content
     * @throws org.luoshi.problem.Refusal unavailable when the store is away */
    public void keep(byte[] content, String sha256) {
        try {
            bucket();
            put(PACKAGES + sha256, content, content.length, sha256, "application/json");
        } catch (CompletionException | MinioException | IllegalStateException e) {
            throw away("keep", e);
        }
    }

    /** @return what was kept under that digest, empty where nothing was
     * @throws org.luoshi.problem.Refusal unavailable when the store is away */
    public Optional<byte[]> kept(String sha256) {
        try (InputStream in = client.getObject(GetObjectArgs.builder()
                .bucket(settings.bucket())
                .object(PACKAGES + sha256)
                .build())) {
            return Optional.of(in.readAllBytes());
        } catch (ErrorResponseException missing) {
            return Optional.empty();
        } catch (MinioException | IOException | IllegalStateException e) {
            throw away("get", e);
        }
    }

    /** @param offset first byte
     * @param length how many bytes
     * @return the bytes as they come; to be closed by the caller */
    public InputStream get(String key, long offset, long length) {
        try {
            return client.getObject(GetObjectArgs.builder()
                    .bucket(settings.bucket())
                    .object(key)
                    .offset(offset)
                    .length(length)
                    .build());
        } catch (MinioException | IllegalStateException e) {
            throw away("get", e);
        }
    }

    /** @return the whole object as it comes, to be closed by the caller; empty where there is none
     * @throws org.luoshi.problem.Refusal unavailable when the store is away */
    public Optional<InputStream> whole(String key) {
        try {
            return Optional.of(client.getObject(GetObjectArgs.builder()
                    .bucket(settings.bucket())
                    .object(key)
                    .build()));
        } catch (ErrorResponseException e) {
            if ("NoSuchKey".equals(e.errorResponse().code())) {
                return Optional.empty();
            }
            throw away("get", e);
        } catch (MinioException | IllegalStateException e) {
            throw away("get", e);
        }
    }

    /** Reads an object to its end.
     * @return hex SHA-256 of its bytes, or empty where there is no such object
     * @throws org.luoshi.problem.Refusal unavailable when the store is away */
    Optional<String> sha256(String key) {
        Optional<InputStream> there = whole(key);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = there.get()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw away("hash", e);
        }
    }

    /** Removes an object; one that is not there is no error. */
    void remove(String key) {
        try {
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(settings.bucket())
                    .object(key)
                    .build());
        } catch (MinioException | IllegalStateException e) {
            throw away("remove", e);
        }
    }

    /** Goes through the keys of all objects that were written before this moment, however many there are.
     * @param batch is given some of them at a time */
    void olderThan(Instant moment, Consumer<List<String>> batch) {
        List<String> keys = new ArrayList<>();
        try {
            bucket();
            for (Result<Item> result : client.listObjects(ListObjectsArgs.builder()
                    .bucket(settings.bucket())
                    .prefix(PREFIX)
                    .recursive(true)
                    .build())) {
                Item item = result.get();
                if (item.lastModified().toInstant().isBefore(moment)) {
                    keys.add(item.objectName());
                }
                if (keys.size() == BATCH) {
                    batch.accept(List.copyOf(keys));
                    keys.clear();
                }
            }
        } catch (MinioException | IllegalStateException e) {
            throw away("list", e);
        }
        if (!keys.isEmpty()) {
            batch.accept(List.copyOf(keys));
        }
    }

    /** Asks the store whether it is there.
     * @throws org.luoshi.problem.Refusal unavailable when it is not */
    public void check() {
        try {
            bucketExists();
        } catch (MinioException | IllegalStateException e) {
            throw away("check", e);
        }
    }

    private void bucket() throws MinioException {
        if (bucketThere.get()) {
            return;
        }
        if (!bucketExists()) {
            try {
                client.makeBucket(
                        MakeBucketArgs.builder().bucket(settings.bucket()).build());
            } catch (MinioException perhapsMade) {
                // somebody else may have made it since
                if (!bucketExists()) {
                    throw perhapsMade;
                }
            }
        }
        bucketThere.set(true);
    }

    private boolean bucketExists() throws MinioException {
        return client.bucketExists(
                BucketExistsArgs.builder().bucket(settings.bucket()).build());
    }

    private RuntimeException away(String what, Exception cause) {
        LOG.warnf("object store failed to %s: %s", what, cause.toString());
        return WebProblems.unavailable("store");
    }
}
