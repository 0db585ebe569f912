package org.luoshi.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.luoshi.access.CurrentActor;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Runs a request with an Idempotency-Key once; a repetition gets the first answer, also when the first was lost on its way. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

    private final KeptAnswers answers;
    private final CurrentActor actor;
    private final RoutingContext request;
    private final ObjectMapper json;

    IdempotentInterceptor(KeptAnswers answers, CurrentActor actor, RoutingContext request, ObjectMapper json) {
        this.answers = answers;
        this.actor = actor;
        this.request = request;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = request.request().getHeader("Idempotency-Key");
        if (key == null) {
            return call.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1,100}")) {
            throw Problem.INVALID_REQUEST.because(
                    "Idempotency-Key 应为 1 到 100 个可见 ASCII 字符。",
                    "Idempotency-Key takes 1 to 100 visible ASCII characters.");
        }
        String subject = actor.get().subject();
        String digest = digest(call.getParameters());
        replay(subject, key, digest);
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Object result = call.proceed();
                answers.keep(subject, key, digest, answer(result));
                return result;
            });
        } catch (Refusal | jakarta.persistence.PersistenceException failed) {
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

    private KeptAnswers.Answer answer(Object result) throws JsonProcessingException {
        if (result instanceof Response response) {
            String location = response.getLocation() == null
                    ? null
                    : response.getLocation().toString();
            return new KeptAnswers.Answer(
                    response.getStatus(), location, json.writeValueAsString(response.getEntity()));
        }
        return new KeptAnswers.Answer(200, null, json.writeValueAsString(result));
    }

    private String digest(Object[] parameters) throws JsonProcessingException, NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((request.request().method() + " " + request.request().path()).getBytes(StandardCharsets.UTF_8));
        for (Object parameter : parameters) {
            sha256.update(json.writeValueAsBytes(parameter));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
