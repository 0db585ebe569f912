package org.luoshi.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is wrong with a body: where the text is no JSON, which field there is none of, which codes a field takes. */
final class UnreadableJson {

    private static final Set<Class<?>> TOLD_BY_TYPE =
            Set.of(Integer.class, int.class, Boolean.class, boolean.class, LocalDate.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private UnreadableJson() {}

    static Refusal refusal(JsonProcessingException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonParseException broken) {
                return notJson(broken.getLocation());
            }
        }
        Refusal refusal = ProblemMapper.invalid();
        if (thrown instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("."));
            Text what = what(thrown);
            refusal.field(field, what.zh(), what.en());
        }
        return refusal;
    }

    private static Refusal notJson(JsonLocation at) {
        if (at == null) {
            return Problem.INVALID_REQUEST.because("请求内容不是正确的 JSON。", "The body is no JSON.");
        }
        int line = at.getLineNr();
        int column = at.getColumnNr();
        return Problem.INVALID_REQUEST
                .because(
                        "请求内容不是正确的 JSON：第 " + line + " 行第 " + column + " 列附近。",
                        "The body is no JSON: see line " + line + ", column " + column + ".")
                .with("line", line)
                .with("column", column);
    }

    private static Text what(JsonProcessingException thrown) {
        if (thrown instanceof UnrecognizedPropertyException) {
            return new Text("没有这个字段，请删除", "no such field; remove it");
        }
        // types that read their text themselves say what they take
        if (thrown.getCause() instanceof Refusal own && !own.errors().isEmpty()) {
            return own.errors().getFirst().message();
        }
        Class<?> type = thrown instanceof InvalidFormatException wrong ? wrong.getTargetType() : null;
        if (type != null && type.isEnum()) {
            String codes = codes(type);
            return new Text("应为其中之一：" + codes, "must be one of " + codes);
        }
        if (type != null && TOLD_BY_TYPE.contains(type)) {
            return QueryValue.wrong(type, "?").orElseThrow();
        }
        return new Text("值的类型或代码不正确", "wrong type of value, or no such code");
    }

    // as the contract writes them, which is not always the name of the constant
    private static String codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(code -> JSON.convertValue(code, String.class))
                .collect(Collectors.joining(", "));
    }
}
