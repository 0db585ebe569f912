package org.luoshi.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;

/** What to do about the shapes that Bean Validation checks. */
final class ConstraintText {

    private ConstraintText() {}

    static Text of(ConstraintViolation<?> violation) {
        Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Object min = limits.get("min");
        Object max = limits.get("max");
        Object value = limits.get("value");
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Text("必填", "required");
            case "Size" ->
                new Text("长度应在 " + min + " 到 " + max + " 之间", "the length must be between " + min + " and " + max);
            case "Min" -> new Text("不能小于 " + value, "must not be less than " + value);
            case "Max" -> new Text("不能大于 " + value, "must not be greater than " + value);
            case "Pattern" -> new Text("格式不正确，或含有不能显示的字符", "has the wrong form, or characters that cannot be shown");
            case "Email" -> new Text("不是有效的邮箱地址", "is not an e-mail address");
            default -> new Text("不正确", violation.getMessage());
        };
    }
}
