package org.luoshi.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever was thrown into {@code application/problem+json} (RFC 9457). */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response refusal(Refusal refusal, UriInfo uri, HttpHeaders headers) {
        return answer(refusal, uri, headers);
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
    })
    Response unauthenticated(Throwable thrown, UriInfo uri, HttpHeaders headers) {
        return answer(
                Problem.UNAUTHENTICATED.because(
                        "没有登录，或登录已过期：请重新登录后再试。",
                        "You are not logged in, or the log-in has expired: log in and try again."),
                uri,
                headers);
    }

    @ServerExceptionMapper
    Response roleNotAllowed(ForbiddenException thrown, UriInfo uri, HttpHeaders headers) {
        return answer(
                Problem.ROLE_NOT_ALLOWED.because(
                        "此操作由其他角色办理。如应当有此权限，请联系招生就业处。",
                        "Another role does this. If you should be able to, ask the employment office."),
                uri,
                headers);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException thrown, UriInfo uri, HttpHeaders headers) {
        Refusal refusal = invalid();
        for (ConstraintViolation<?> violation : thrown.getConstraintViolations()) {
            String field = FieldName.of(violation);
            if (field.isEmpty()) {
                return answer(noBody(), uri, headers);
            }
            Text text = ConstraintText.of(violation);
            refusal.field(field, text.zh(), text.en());
        }
        return answer(refusal, uri, headers);
    }

    private static Refusal noBody() {
        return Problem.INVALID_REQUEST.because(
                "请求没有内容：请按接口说明发送 JSON。", "The request has no content: send the JSON that the contract names.");
    }

    // named as well, because Quarkus brings a mapper of its own for these
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response badJson(JsonProcessingException thrown, UriInfo uri, HttpHeaders headers) {
        return answer(UnreadableJson.refusal(thrown), uri, headers);
    }

    @ServerExceptionMapper({OptimisticLockException.class, org.hibernate.StaleStateException.class})
    Response changedMeanwhile(RuntimeException thrown, UriInfo uri, HttpHeaders headers) {
        return answer(ChangedMeanwhile.refusal(), uri, headers);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException thrown, UriInfo uri, HttpHeaders headers) {
        if (thrown.getResponse().hasEntity()) {
            return thrown.getResponse();
        }
        // a body that Jackson cannot read arrives wrapped
        if (thrown.getCause() instanceof JsonProcessingException json) {
            return badJson(json, uri, headers);
        }
        return answer(WebProblems.of(thrown), uri, headers);
    }

    @ServerExceptionMapper
    Response unexpected(Exception thrown, UriInfo uri, HttpHeaders headers) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return answer(refusal, uri, headers);
            }
            if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException) {
                return answer(ChangedMeanwhile.refusal(), uri, headers);
            }
            if (cause instanceof org.hibernate.exception.LockAcquisitionException) {
                return answer(ChangedMeanwhile.refusal(), uri, headers);
            }
            if (cause instanceof java.sql.SQLTransientConnectionException
                    || cause instanceof java.sql.SQLNonTransientConnectionException) {
                return answer(WebProblems.unavailable("database"), uri, headers);
            }
        }
        LOG.error("unexpected failure", thrown);
        return answer(
                Problem.UNEXPECTED.because(
                        "服务出错，内容没有被更改。请稍后再试；如仍出现，请联系管理员。",
                        "Something went wrong and nothing was changed. Try again later; if it stays, tell the"
                                + " administrator."),
                uri,
                headers);
    }

    static Refusal invalid() {
        return Problem.INVALID_REQUEST.because(
                "请求中有不正确的内容，请按提示修改后再提交。", "Something in the request is wrong: correct it as the fields say.");
    }

    private static Response answer(Refusal refusal, UriInfo uri, HttpHeaders headers) {
        var response = Response.status(refusal.problem().status())
                .type("application/problem+json")
                .entity(ProblemBody.of(
                        refusal, Language.of(headers), uri.getRequestUri().getRawPath()));
        switch (refusal.problem()) {
            case UNAUTHENTICATED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case FRESH_LOGIN_REQUIRED ->
                response.header(
                        HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_user_authentication\", max_age=300");
            case RANGE_NOT_SATISFIABLE ->
                response.header("Content-Range", "bytes */" + refusal.members().get("size"));
            case RATE_LIMITED, UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, "30");
            default -> {}
        }
        return response.build();
    }
}
