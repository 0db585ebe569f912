package org.luoshi.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Thrown wherever a request cannot be carried out; answered as {@code application/problem+json}. Rolls back the transaction. */
public final class Refusal extends RuntimeException {

    /** One wrong field and what to do about it. */
    public record FieldError(String field, Text message) {}

    private final Problem problem;
    private final Text detail;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Object> members = new LinkedHashMap<>();
    private String rule;

    Refusal(Problem problem, Text detail) {
        super(problem.slug() + ": " + detail.en(), null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    /** @param rule the rule of the decree behind this refusal, such as {@code R3.8} */
    public Refusal rule(String rule) {
        this.rule = rule;
        return this;
    }

    /** Names a field that is wrong. */
    public Refusal field(String field, String zh, String en) {
        errors.add(new FieldError(field, new Text(zh, en)));
        return this;
    }

    /** Adds an extension member of RFC 9457, such as {@code allowedActions}. */
    public Refusal with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Problem problem() {
        return problem;
    }

    public Text detail() {
        return detail;
    }

    public String rule() {
        return rule;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }
}
