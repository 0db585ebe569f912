package org.luoshi.roster;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.luoshi.policy.SeenText;
import org.luoshi.spreadsheet.SourceRow;

/** The cells of one row after the other, by column: their texts, and what is wrong with those that are not as they should be. */
final class RowCells {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z._-]{1,20}");
    private static final int LONGEST_NAME = 100;
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]+");
    // marks of writing direction, byte order marks and the like come along when text is copied; U+200D joins emoji
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\u200d]]");

    /** What nobody can see, and what is no character. */
    static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final Heading heading;
    private final Findings findings;
    private SourceRow source;
    private int errors;

    RowCells(Heading heading, Findings findings) {
        this.heading = heading;
        this.findings = findings;
    }

    /** Goes on to the next row, which has no errors yet. */
    void at(SourceRow row) {
        source = row;
        errors = 0;
    }

    /** @return how many errors this row has so far */
    int errors() {
        return errors;
    }

    boolean has(RosterColumn column) {
        return heading.has(column);
    }

    void wrong(RosterColumn column, String zh, String en) {
        wrong(column.heading(), zh, en);
    }

    /** @param column heading, empty where the whole row is meant */
    void wrong(String column, String zh, String en) {
        errors++;
        findings.add(source.number(), column, zh, en);
    }

    /** @return the cell without blanks around it; null where it is empty, is missing or was refused */
    String text(RosterColumn column) {
        int index = heading.of(column);
        if (index >= 0 && source.formulas().get(index)) {
            wrong(
                    column,
                    "这里是公式或错误值，系统不计算公式：请复制后“选择性粘贴为数值”",
                    "a formula or an error value, which is never evaluated: paste its value instead");
            return null;
        }
        String raw = index < 0 ? null : source.cell(index);
        String text = raw == null ? "" : seen(raw);
        if (index >= 0 && source.rounded().get(index)
                || text.contains("E+") && SCIENTIFIC.matcher(text).matches()) {
            wrong(
                    column,
                    "这里存成了数字，15 位以后的数字已经丢失：请先把此列设为文本，再重新填写",
                    "stored as a number, which keeps fifteen digits only: make the column text and type it again");
            return null;
        }
        if (text.isEmpty()) {
            if (column.required()) {
                wrong(column, "不能为空：" + column.hint(), "must not be empty");
            }
            return null;
        }
        return text;
    }

    private static String seen(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) > ' ' && raw.charAt(i) < 0x7f || isIdeograph(raw.charAt(i))) {
                continue;
            }
            String text =
                    UNSEEN.matcher(raw.replace('\u00a0', ' ')).replaceAll("").strip();
            return SeenText.blank(text) ? "" : text;
        }
        return raw;
    }

    private static boolean isIdeograph(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }

    /** @return the same with wide letters and digits made narrow */
    String plain(RosterColumn column) {
        String text = text(column);
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** @return the plain text, null where it does not match */
    String matching(RosterColumn column, Pattern pattern, String zh, String en) {
        String text = plain(column);
        if (text != null && !pattern.matcher(text).matches()) {
            wrong(column, "格式不正确：" + zh, "not as expected: " + en);
            return null;
        }
        return text;
    }

    /** @return the code of a college or major */
    String code(RosterColumn column) {
        return matching(column, CODE, "字母或数字，最多 20 位，前面的 0 不能丢", "up to 20 letters or digits, with leading zeros");
    }

    /** @return a name of a person, college, major or class. Rare characters and emoji stay as they were typed; what a spreadsheet would
     * run, or nobody can see, is no name */
    String name(RosterColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST_NAME || CONTROL.matcher(text).find() || "=+-@".indexOf(text.charAt(0)) >= 0) {
            wrong(
                    column,
                    "格式不正确：最多 100 个字，不能有换行等控制字符，不能以 = + - @ 开头",
                    "not as expected: up to 100 characters, none of them a control character, not starting with = + - @");
            return null;
        }
        return text;
    }
}
