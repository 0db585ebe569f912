package org.luoshi.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The body of a refusal (RFC 9457) in the language of the reader. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String rule,
        List<WrongField> errors,
        @JsonAnyGetter Map<String, Object> members) {

    /** A wrong field and what to do about it. */
    public record WrongField(String field, String message) {}

    /** @param instance path of the request that was refused */
    public static ProblemBody of(Refusal refusal, Locale language, String instance) {
        Problem problem = refusal.problem();
        List<WrongField> errors = refusal.errors().stream()
                .map(error -> new WrongField(error.field(), error.message().in(language)))
                .toList();
        return new ProblemBody(
                "/problems/" + problem.slug(),
                problem.title().in(language),
                problem.status(),
                refusal.detail().in(language),
                instance,
                refusal.rule(),
                errors.isEmpty() ? null : errors,
                refusal.members());
    }
}
