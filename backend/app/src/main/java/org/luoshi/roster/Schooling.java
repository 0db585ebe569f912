package org.luoshi.roster;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** Levels of education and modes of study as files write them, and the one combination that is counted (R2.1). */
public final class Schooling {

    static final String HIGHER_VOCATIONAL = "高职(专科)";
    static final String FULL_TIME = "全日制";
    static final String LEVELS = "高职(专科)、本科、研究生、中职";
    static final String MODES = "全日制、非全日制、函授、业余、网络教育";

    private static final Map<String, String> LEVEL_NAMES = Map.ofEntries(
            Map.entry("高职(专科)", HIGHER_VOCATIONAL),
            Map.entry("专科(高职)", HIGHER_VOCATIONAL),
            Map.entry("高职专科", HIGHER_VOCATIONAL),
            Map.entry("专科高职", HIGHER_VOCATIONAL),
            Map.entry("高职高专", HIGHER_VOCATIONAL),
            Map.entry("高职", HIGHER_VOCATIONAL),
            Map.entry("专科", HIGHER_VOCATIONAL),
            Map.entry("大专", HIGHER_VOCATIONAL),
            Map.entry("专科生", HIGHER_VOCATIONAL),
            Map.entry("61", HIGHER_VOCATIONAL),
            Map.entry("41", HIGHER_VOCATIONAL),
            Map.entry("本科", "本科"),
            Map.entry("本科生", "本科"),
            Map.entry("职业本科", "本科"),
            Map.entry("31", "本科"),
            Map.entry("研究生", "研究生"),
            Map.entry("硕士", "研究生"),
            Map.entry("博士", "研究生"),
            Map.entry("中职", "中职"),
            Map.entry("中专", "中职"));

    private static final Map<String, String> MODE_NAMES = Map.of(
            "全日制", FULL_TIME,
            "普通全日制", FULL_TIME,
            "非全日制", "非全日制",
            "函授", "函授",
            "业余", "业余",
            "网络教育", "网络教育");

    private Schooling() {}

    static boolean isFullTimeHigherVocational(String level, String mode, int years) {
        return HIGHER_VOCATIONAL.equals(level) && FULL_TIME.equals(mode) && (years == 3 || years == 5);
    }

    /** @return the level in one spelling, or nothing where it is not known */
    public static Optional<String> level(String written) {
        String text = normal(written);
        return Optional.ofNullable(LEVEL_NAMES.get(text.endsWith("毕业") ? text.substring(0, text.length() - 2) : text));
    }

    /** @return the mode in one spelling, or nothing where it is not known */
    public static Optional<String> mode(String written) {
        return Optional.ofNullable(MODE_NAMES.get(normal(written)));
    }

    private static String normal(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
