package org.luoshi.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a roster file. The name is the heading of the template; files may use the other names. */
enum RosterColumn {
    STUDENT_NUMBER("学号", true, "本校学号，字母或数字，全届不重复", "xh"),
    EXAM_NUMBER("考生号", false, "高考考生号", "ksh"),
    NAME("姓名", true, "与身份证一致，生僻字照常填写", "xm"),
    GENDER("性别", false, "男 或 女，与身份证号一致；留空则按身份证号", "xb"),
    ID_NUMBER("身份证号", true, "18 位；请先把此列设为文本格式", "身份证号码", "公民身份号码", "sfzh"),
    COLLEGE_CODE("二级学院代码", true, "例如 01；请设为文本格式", "学院代码", "院系代码"),
    COLLEGE_NAME("二级学院", true, "全称；同一代码只能有一个名称", "二级学院名称", "学院", "院系", "szyx"),
    MAJOR_CODE("专业代码", true, "教育部专业代码，例如 460301", "zydm"),
    MAJOR_NAME("专业名称", true, "全称；同一代码只能有一个名称", "专业", "zymc"),
    CLASS("班级", true, "例如 机电2201班", "班级名称", "szbj"),
    YEARS("学制", true, "3 或 5（R2.1）", "学制(年)"),
    LEVEL("学历层次", true, "高职(专科)等", "学历", "培养层次"),
    MODE("学习形式", true, "全日制等"),
    DIFFICULTY("困难生类别代码", false, "0 到 7；留空为 0 非困难生", "困难生类别", "knslbdm"),
    QUALIFIED("资格审查", true, "通过 或 不通过（R2.2）", "资格审查结果", "毕业资格审查"),
    PHONE("手机", false, "毕业生本人的手机", "手机号", "手机号码", "联系电话", "移动电话"),
    EMAIL("邮箱", false, "毕业生本人的邮箱", "电子邮箱", "电子邮件", "email");

    /** Columns of the national layout that belong to the student; kept as they are. */
    static final List<String> NATIONAL = List.of(
            "生源地", "生源地名称", "生源地代码", "民族", "民族名称", "民族代码", "政治面貌", "政治面貌代码", "城乡生源", "专业方向", "入学年月", "入学时间", "毕业日期",
            "培养方式", "培养方式代码", "委培单位", "师范生类别", "师范生类别代码");

    private final String heading;
    private final boolean required;
    private final String hint;
    private final List<String> otherNames;

    RosterColumn(String heading, boolean required, String hint, String... otherNames) {
        this.heading = heading;
        this.required = required;
        this.hint = hint;
        this.otherNames = List.of(otherNames);
    }

    String heading() {
        return heading;
    }

    boolean required() {
        return required;
    }

    /** What to write there, for the template. */
    String hint() {
        return hint;
    }

    /** @return the column of that heading, if it is one */
    static Optional<RosterColumn> of(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(heading) || column.otherNames.contains(heading))
                .findFirst();
    }

    /** @return a heading without blanks, asterisks and wide letters */
    static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\\s*\\p{Cf}]", "")
                .replace("(必填)", "");
    }
}
