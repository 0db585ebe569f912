package org.luoshi.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;

/** Chinese words for the shapes that Bean Validation checks. */
final class ConstraintText {

    private ConstraintText() {}

    static String zh(ConstraintViolation<?> violation) {
        Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "必填";
            case "Size" -> "长度应在 " + limits.get("min") + " 到 " + limits.get("max") + " 之间";
            case "Min" -> "不能小于 " + limits.get("value");
            case "Max" -> "不能大于 " + limits.get("value");
            case "Pattern" -> "格式不正确";
            case "Email" -> "不是有效的邮箱地址";
            default -> "不正确";
        };
    }
}
