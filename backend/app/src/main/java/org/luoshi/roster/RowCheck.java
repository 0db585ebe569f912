package org.luoshi.roster;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.cohort.Gender;
import org.luoshi.policy.IdNumber;
import org.luoshi.policy.OtherCodes;
import org.luoshi.spreadsheet.SourceRow;

/** What the cells of a row mean and whether that can be, one row after the other. A message names row and column and says what to do; it never repeats a personal cell. */
final class RowCheck {

    private static final Pattern STUDENT_NUMBER = Pattern.compile("[0-9A-Za-z-]{1,32}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,28}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{C}@=+-][^\\s\\p{C}@]{0,99}@[^\\s\\p{C}@]{1,99}");
    private static final int LONGEST_NATIONAL = 2000;

    private final Heading heading;
    private final Findings findings;
    private final RowCells cells;
    private final Duplicates duplicates;

    RowCheck(Heading heading, Findings findings, Duplicates duplicates) {
        this.heading = heading;
        this.findings = findings;
        this.cells = new RowCells(heading, findings);
        this.duplicates = duplicates;
    }

    /** @return the row, or null where something of it is wrong */
    RosterRow check(SourceRow row) {
        cells.at(row);
        String studentNumber = cells.matching(
                RosterColumn.STUDENT_NUMBER, STUDENT_NUMBER, "字母或数字，最多 32 位", "up to 32 letters or digits");
        String idNumber = idNumber();
        String level = level();
        RosterRow checked = new RosterRow(
                row.number(),
                studentNumber,
                cells.matching(RosterColumn.EXAM_NUMBER, STUDENT_NUMBER, "字母或数字，最多 32 位", "up to 32 letters or digits"),
                cells.name(RosterColumn.NAME),
                gender(idNumber),
                idNumber,
                cells.code(RosterColumn.COLLEGE_CODE),
                cells.code(RosterColumn.MAJOR_CODE),
                cells.name(RosterColumn.CLASS),
                years(level),
                level,
                mode(),
                difficulty(),
                qualified(),
                cells.matching(RosterColumn.PHONE, PHONE, "请填写电话号码，或留空", "a phone number, or leave it empty"),
                cells.matching(RosterColumn.EMAIL, EMAIL, "请填写邮箱地址，或留空", "an e-mail address, or leave it empty"),
                national(row));
        String collegeName = cells.name(RosterColumn.COLLEGE_NAME);
        String majorName = cells.name(RosterColumn.MAJOR_NAME);
        if (studentNumber != null) {
            twice(RosterColumn.STUDENT_NUMBER, row.number(), duplicates.studentNumber(studentNumber, row.number()));
        }
        if (idNumber != null) {
            twice(RosterColumn.ID_NUMBER, row.number(), duplicates.idNumber(idNumber, row.number()));
        }
        if (cells.errors() == 0) {
            checkNames(checked, collegeName, majorName);
        }
        if (cells.errors() > 0) {
            return null;
        }
        duplicates.taken(checked, collegeName, majorName);
        return checked;
    }

    // which of the two is right nobody can tell from the file: neither is taken
    private void twice(RosterColumn column, int row, int earlierRow) {
        if (earlierRow > 0) {
            cells.wrong(column, twiceZh(earlierRow), twiceEn(earlierRow));
            if (duplicates.doubt(earlierRow)) {
                findings.add(earlierRow, column.heading(), twiceZh(row), twiceEn(row));
            }
        }
    }

    private static String twiceZh(int row) {
        return "与第 " + row + " 行重复：请核对后只保留正确的一行";
    }

    private static String twiceEn(int row) {
        return "the same as in row " + row + ": keep the right one of the two";
    }

    private void checkNames(RosterRow row, String collegeName, String majorName) {
        otherName(RosterColumn.COLLEGE_NAME, duplicates.otherCollegeName(row.collegeCode(), collegeName));
        otherName(RosterColumn.MAJOR_NAME, duplicates.otherMajorName(row.collegeCode(), row.majorCode(), majorName));
        if (duplicates.otherCollegeCode(collegeName, row.collegeCode())) {
            cells.wrong(
                    RosterColumn.COLLEGE_CODE,
                    "同一学院在前面的行中是另一个代码：请统一代码，前面的 0 不能丢",
                    "an earlier row has another code for this college: use one, with leading zeros");
        }
    }

    private void otherName(RosterColumn column, boolean differs) {
        if (differs) {
            cells.wrong(
                    column,
                    "同一代码在前面的行中是另一个名称：请统一名称或改正代码",
                    "an earlier row has another name for this code: use one name");
        }
    }

    private String idNumber() {
        String text = cells.text(RosterColumn.ID_NUMBER);
        if (text == null) {
            return null;
        }
        String number = IdNumber.normalise(text);
        if (!IdNumber.isValid(number)) {
            cells.wrong(
                    RosterColumn.ID_NUMBER,
                    "身份证号的位数、出生日期或校验位不对：请对照身份证改正；在表格中请先把此列设为文本再输入",
                    "length, date of birth or check digit is wrong: compare with the card; make the column text before typing");
            return null;
        }
        return number;
    }

    private Gender gender(String idNumber) {
        String text = cells.plain(RosterColumn.GENDER);
        if (text == null) {
            return idNumber == null ? null : IdNumber.isMale(idNumber) ? Gender.MALE : Gender.FEMALE;
        }
        Gender gender =
                switch (text) {
                    case "男", "1", "男性" -> Gender.MALE;
                    case "女", "2", "女性" -> Gender.FEMALE;
                    default -> null;
                };
        if (gender == null) {
            cells.wrong(RosterColumn.GENDER, "请填写 男 或 女", "write 男 (male) or 女 (female)");
        } else if (idNumber != null && IdNumber.isMale(idNumber) != (gender == Gender.MALE)) {
            cells.wrong(
                    RosterColumn.GENDER,
                    "与身份证号第 17 位不一致：请核对性别和身份证号",
                    "does not agree with the 17th digit of the ID number: check both");
        }
        return gender;
    }

    private String level() {
        String text = cells.text(RosterColumn.LEVEL);
        String level = text == null ? null : Schooling.level(text).orElse(null);
        if (text != null && level == null) {
            cells.wrong(
                    RosterColumn.LEVEL, "没有这种学历层次：可用 " + Schooling.LEVELS, "no such level: use " + Schooling.LEVELS);
        }
        return level;
    }

    private String mode() {
        String text = cells.text(RosterColumn.MODE);
        String mode = text == null ? null : Schooling.mode(text).orElse(null);
        if (text != null && mode == null) {
            cells.wrong(
                    RosterColumn.MODE,
                    "没有这种学习形式：可用 " + Schooling.MODES,
                    "no such mode of study: use " + Schooling.MODES);
        }
        return mode;
    }

    private int years(String level) {
        String text = cells.plain(RosterColumn.YEARS);
        if (text == null) {
            return 0;
        }
        String digits = text.replaceAll("[年制\\s]", "").replace("三", "3").replace("五", "5");
        boolean known = level == null || level.equals(Schooling.HIGHER_VOCATIONAL)
                ? digits.equals("3") || digits.equals("5")
                : digits.matches("[1-8]");
        if (!known) {
            cells.wrong(
                    RosterColumn.YEARS,
                    "高职(专科)的学制只能是 3 或 5（R2.1）：请改正；其他学制不在统计范围内",
                    "a higher-vocational programme takes 3 or 5 years (R2.1): correct it; others are not counted");
            return 0;
        }
        return Integer.parseInt(digits);
    }

    private Integer difficulty() {
        if (!cells.has(RosterColumn.DIFFICULTY)) {
            return null;
        }
        String text = cells.plain(RosterColumn.DIFFICULTY);
        if (text == null) {
            return 0;
        }
        String code = OtherCodes.DIFFICULTY.codeOf(text).orElse(text);
        if (!OtherCodes.DIFFICULTY.has(code)) {
            cells.wrong(
                    RosterColumn.DIFFICULTY,
                    "没有这个代码：可用 0 到 7,0 为非困难生",
                    "no such code: use 0 to 7, 0 being not in difficulty");
            return null;
        }
        return Integer.valueOf(code);
    }

    private boolean qualified() {
        String text = cells.plain(RosterColumn.QUALIFIED);
        if (text != null && !text.equals("通过") && !text.equals("不通过")) {
            cells.wrong(RosterColumn.QUALIFIED, "请填写 通过 或 不通过（R2.2）", "write 通过 (passed) or 不通过 (not passed) (R2.2)");
        }
        return "通过".equals(text);
    }

    private String national(SourceRow source) {
        if (heading.national().isEmpty()) {
            return null;
        }
        Map<String, String> stated = new TreeMap<>();
        heading.national().forEach((name, index) -> {
            String cell = source.cell(index);
            if (source.formulas().get(index)) {
                cells.wrong(name, "这里是公式：请粘贴为数值", "a formula: paste its value instead");
            } else if (cell != null && RowCells.CONTROL.matcher(cell.strip()).find()) {
                cells.wrong(name, "不能有换行等控制字符：请删去", "no line breaks or other control characters: remove them");
            } else if (cell != null && !cell.isBlank()) {
                stated.put(name, cell.strip());
            }
        });
        String json = CanonicalJson.of(stated);
        if (json.length() > LONGEST_NATIONAL) {
            cells.wrong("", "国家平台各列的内容过长：请缩短", "the columns of the national layout are too long: shorten them");
            return null;
        }
        return json;
    }
}
