package org.luoshi.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.luoshi.access.CurrentActor;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Answers a repeated request as the first time. {@link Idempotent} does so for most; an upload asks here, since its content is known
 * only when it has gone through. */
@ApplicationScoped
public class Repeats {

    private final KeptAnswers answers;
    private final CurrentActor actor;
    private final RoutingContext request;
    private final ObjectMapper json;

    Repeats(KeptAnswers answers, CurrentActor actor, RoutingContext request, ObjectMapper json) {
        this.answers = answers;
        this.actor = actor;
        this.request = request;
        this.json = json;
    }

    /** @return the Idempotency-Key of this request, if it has one
     * @throws Refusal invalid-request */
    public Optional<String> key() {
        String key = request.request().getHeader("Idempotency-Key");
        if (key != null && !key.matches("[\\x21-\\x7e]{1,100}")) {
            throw Problem.INVALID_REQUEST.because(
                    "Idempotency-Key 应为 1 到 100 个可见 ASCII 字符。",
                    "Idempotency-Key takes 1 to 100 visible ASCII characters.");
        }
        return Optional.ofNullable(key);
    }

    /** @return whether this person has an answer under that key */
    public boolean known(String key) {
        return answers.known(actor.get().subject(), key);
    }

    /** @param content whatever makes the request the same one: beside method and path
     * @param work is given what keeps its answer, to be called in the transaction of the work
     * @return the answer of the work
     * @throws WebApplicationException with the first answer, where there is one
     * @throws Refusal key-reused, and those of the work */
    public <T> T once(String key, Object[] content, Function<UnaryOperator<T>, T> work) {
        String subject = actor.get().subject();
        String digest = digest(content);
        replay(subject, key, digest);
        try {
            return work.apply(answer -> {
                answers.keep(subject, key, digest, kept(answer));
                return answer;
            });
        } catch (Refusal | PersistenceException failed) {
            replay(subject, key, digest); // the first request finished while this one ran
            throw failed;
        }
    }

    private void replay(String subject, String key, String digest) {
        answers.find(subject, key, digest).ifPresent(kept -> {
            var response = Response.status(kept.status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(kept.body())
                    .header("Idempotent-Replayed", "true");
            if (kept.location() != null) {
                response.header("Location", kept.location());
            }
            throw new WebApplicationException(response.build());
        });
    }

    private KeptAnswers.Answer kept(Object result) {
        try {
            if (result instanceof Response response) {
                String location = response.getLocation() == null
                        ? null
                        : response.getLocation().toString();
                return new KeptAnswers.Answer(
                        response.getStatus(), location, json.writeValueAsString(response.getEntity()));
            }
            return new KeptAnswers.Answer(200, null, json.writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String digest(Object[] content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(
                    (request.request().method() + " " + request.request().path()).getBytes(StandardCharsets.UTF_8));
            for (Object part : content) {
                sha256.update(json.writeValueAsBytes(part));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
