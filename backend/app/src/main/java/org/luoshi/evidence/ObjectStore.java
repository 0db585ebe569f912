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
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.luoshi.problem.WebProblems;

/** The only class that knows the object store: bytes under keys. Where the store is away, each method throws the refusal unavailable. */
@ApplicationScoped
class ObjectStore {

    private static final Logger LOG = Logger.getLogger(ObjectStore.class);

    // a store that does not answer must not hold a request, and its share of the memory, for minutes
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final StoreSettings settings;
    private final AtomicBoolean bucketThere = new AtomicBoolean();
    private MinioClient client;
    private MinioAsyncClient puts;

    ObjectStore(StoreSettings settings) {
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

    /** Writes an object. Told the hash, the client neither takes it again nor copies the bytes, and the store refuses what differs.
     * @param content of which the first bytes count, as many as the length says
     * @param sha256 hex digest of these */
    void put(String key, byte[] content, int length, String sha256, String mediaType) {
        try {
            bucket();
            puts.putObject(PutObjectAPIArgs.builder()
                            .bucket(settings.bucket())
                            .object(key)
                            .data(content, length)
                            .contentType(mediaType)
                            .headers(new Http.Headers(Http.Headers.X_AMZ_CONTENT_SHA256, sha256))
                            .build())
                    .join();
        } catch (CompletionException | MinioException | IllegalStateException e) {
            throw away("put", e);
        }
    }

    /** @param offset first byte
     * @param length how many bytes
     * @return the bytes as they come; to be closed by the caller */
    InputStream part(String key, long offset, long length) {
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

    /** @return the whole object as it comes, to be closed by the caller; empty where there is none */
    Optional<InputStream> whole(String key) {
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

    /** Names the objects below a prefix that were written before this moment, however many there are. */
    void olderThan(String prefix, Instant moment, Consumer<String> each) {
        try {
            bucket();
            for (Result<Item> result : client.listObjects(ListObjectsArgs.builder()
                    .bucket(settings.bucket())
                    .prefix(prefix)
                    .recursive(true)
                    .build())) {
                Item item = result.get();
                if (item.lastModified().toInstant().isBefore(moment)) {
                    each.accept(item.objectName());
                }
            }
        } catch (MinioException | IllegalStateException e) {
            throw away("list", e);
        }
    }

    /** Asks the store whether it is there. */
    void check() {
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

    /** @return the refusal of what could not be done */
    static RuntimeException away(String what, Exception cause) {
        LOG.warnf("object store failed to %s: %s", what, cause.toString());
        return WebProblems.unavailable("store");
    }
}
