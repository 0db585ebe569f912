package org.luoshi.declaration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.luoshi.policy.CreditCode;
import org.luoshi.policy.Destination;
import org.luoshi.policy.Field;
import org.luoshi.policy.FieldKind;
import org.luoshi.policy.NationalCodes;
import org.luoshi.policy.OtherCodes;
import org.luoshi.policy.SeenText;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Holds details against what the national register needs (R1.1). A draft may still lack something; what it has must be right. */
public final class DetailsCheck {

    private static final Pattern PHONE = Pattern.compile("[+0-9(][0-9 ()\\-]{4,28}[0-9]");

    private DetailsCheck() {}

    /** @param typed as it came, may be null
     * @return the same in one spelling: blanks and what nobody sees trimmed, empty texts left out, credit code and codes as the register writes them */
    public static Details normalise(Details typed) {
        return typed == null ? Details.NONE : DetailsText.of(trimmed(DetailsText.values(typed), ""));
    }

    private static Map<String, Object> trimmed(Map<?, ?> values, String path) {
        Map<String, Object> result = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            String name = path + key;
            if (value instanceof Map<?, ?> object) {
                Map<String, Object> inner = trimmed(object, name + ".");
                if (!inner.isEmpty()) {
                    result.put((String) key, inner);
                }
            } else if (value instanceof String text && !SeenText.of(text).isEmpty()) {
                result.put((String) key, spelled(name, SeenText.of(text)));
            } else if (value != null && !(value instanceof String)) {
                result.put((String) key, value);
            }
        });
        return result;
    }

    private static String spelled(String name, String text) {
        return switch (name) {
            case "employer.creditCode" -> CreditCode.normalise(text);
            case "employer.nature" -> code(OtherCodes.EMPLOYER_NATURE, text);
            case "employer.industry" -> code(OtherCodes.INDUSTRY, text);
            case "employer.jobCategory" -> code(OtherCodes.JOB_CATEGORY, text);
            default -> text;
        };
    }

    // people and files give the register's name as often as its code
    private static String code(OtherCodes table, String text) {
        return table.has(text) ? text : table.codeOf(text).orElse(text);
    }

    /** @param details normalised
     * @param today in the school's time
     * @throws Refusal details-incomplete, naming every value that cannot be right */
    public static void refuseWrong(Destination destination, Details details, int cohortYear, LocalDate today) {
        Refusal refusal = incomplete();
        Map<String, Object> values = DetailsText.values(details);
        for (Field field : destination.fields()) {
            value(values, field.name()).ifPresent(value -> wrong(field, value.toString(), refusal));
        }
        if (details.employer() != null && details.employer().creditCode() != null) {
            creditCode(details.employer().creditCode(), refusal);
        }
        if (details.nationalCode() != null
                && !NationalCodes.of(cohortYear).allows(destination, details.nationalCode())) {
            refusal.field("details.nationalCode", "该去向没有这个国家代码", "this destination has no such national code");
        }
        turned(values, "details.", refusal);
        DatesCheck.wrong(details, today, refusal);
        if (details.startsOn() != null
                && details.endsOn() != null
                && details.endsOn().isBefore(details.startsOn())) {
            refusal.field("details.endsOn", "结束日期不能早于开始日期", "must not lie before the start");
        }
        throwIfAny(refusal);
    }

    /** @throws Refusal details-incomplete, naming every required field that is still empty */
    public static void refuseIncomplete(Destination destination, Details details) {
        Refusal refusal = incomplete();
        Map<String, Object> values = DetailsText.values(details);
        for (Field field : destination.fields()) {
            if (field.required() && value(values, field.name()).isEmpty()) {
                refusal.field("details." + field.name(), "请填写" + field.zh(), "please fill in: " + field.en());
            }
        }
        throwIfAny(refusal);
    }

    private static void wrong(Field field, String value, Refusal refusal) {
        String path = "details." + field.name();
        if (field.kind() == FieldKind.PHONE && !PHONE.matcher(value).matches()) {
            refusal.field(path, "电话号码不正确", "not a telephone number");
        }
        field.kind()
                .table()
                .filter(table -> !table.has(value))
                .ifPresent(table -> refusal.field(
                        path, "请从“" + table.zh() + "”代码表中选择", "choose from the code table of the register"));
    }

    // what reviewers read is to be what is kept
    private static void turned(Map<?, ?> values, String path, Refusal refusal) {
        values.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                turned(inner, path + key + ".", refusal);
            } else if (value instanceof String text && SeenText.turned(text)) {
                refusal.field(
                        path + key,
                        "含有改变文字方向的不可见字符，请删去后重新输入",
                        "has unseen characters that turn the direction of the text: type it anew");
            }
        });
    }

    // whatever the destination: a code that was typed is a code that reviewers will trust
    private static void creditCode(String code, Refusal refusal) {
        if (!CreditCode.isValid(code)) {
            refusal.field(
                    "details.employer.creditCode",
                    "统一社会信用代码的校验位不正确，请核对 18 位代码",
                    "the check digit is wrong: compare all 18 characters");
        }
    }

    private static Optional<Object> value(Map<?, ?> values, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(values.get(path));
        }
        return values.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? value(inner, path.substring(dot + 1))
                : Optional.empty();
    }

    private static Refusal incomplete() {
        return Problem.DETAILS_INCOMPLETE
                .because("有信息没有填写或填写不正确，请按提示补充。", "Some details are missing or wrong: complete them as the fields say.")
                .rule("R1.1");
    }

    private static void throwIfAny(Refusal refusal) {
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }
}
