package org.luoshi.problem;

import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the text of a query parameter must look like. The HTTP layer alone would answer "not found" to a wrong number, and take any
 * word for false. */
final class QueryValue {

    private QueryValue() {}

    /** Checks the text given for a parameter of that type; types that read their text themselves are asked.
     * @return what to do about it, or empty where it can be read */
    static Optional<Text> wrong(Class<?> type, String given) {
        if (type == Integer.class || type == int.class) {
            return unless(isInteger(given), new Text("请填写整数", "must be a whole number"));
        }
        if (type == Boolean.class || type == boolean.class) {
            return unless(
                    given.equals("true") || given.equals("false"),
                    new Text("请填写 true 或 false", "must be true or false"));
        }
        if (type == LocalDate.class) {
            return unless(isDate(given), new Text("请填写日期，如 2022-08-31", "must be a date such as 2022-08-31"));
        }
        if (readsItself(type)) {
            return refusalOf(type, given);
        }
        if (type.isEnum()) {
            String names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            boolean known = Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(given));
            return unless(known, new Text("应为其中之一：" + names, "must be one of " + names));
        }
        return Optional.empty();
    }

    private static Optional<Text> unless(boolean right, Text what) {
        return right ? Optional.empty() : Optional.of(what);
    }

    private static boolean isInteger(String given) {
        try {
            Integer.parseInt(given);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String given) {
        try {
            LocalDate.parse(given);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    // thrown any later, the HTTP layer would take the refusal for "not found"
    private static Optional<Text> refusalOf(Class<?> type, String given) {
        try {
            type.getMethod("fromString", String.class).invoke(null, given);
            return Optional.empty();
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Refusal refusal
                    && !refusal.errors().isEmpty()) {
                return Optional.of(refusal.errors().getFirst().message());
            }
            return Optional.empty();
        } catch (ReflectiveOperationException hidden) {
            return Optional.empty();
        }
    }

    private static boolean readsItself(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("fromString"));
    }
}
