package org.luoshi.national;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The 32 columns of the national register's export, in order (R1.1), and the two that some exports have beside them to tell people
 * apart. Files also use the other names. */
public enum NationalColumn {
    STUDENT_NUMBER("学号", "xh"),
    NAME("姓名", "xm", "学生姓名"),
    GENDER("性别", "xb"),
    ORIGIN_NAME("生源地名称", "生源地"),
    ORIGIN_CODE("生源地代码"),
    ETHNICITY("民族名称", "民族"),
    POLITICAL_STATUS("政治面貌"),
    URBAN_OR_RURAL("城乡生源", "城乡生源情况"),
    LEVEL("学历层次", "学历", "培养层次"),
    MAJOR_NAME("专业名称", "专业", "zymc"),
    MAJOR_DIRECTION("专业方向"),
    MAJOR_CODE("专业代码", "zydm"),
    ENTERED("入学年月", "入学时间", "入学日期", "rxsj"),
    GRADUATED("毕业日期", "毕业时间", "byrq"),
    TRAINING_MODE("培养方式"),
    COMMISSIONED_BY("委培单位", "定向或委培单位"),
    STUDY_MODE("学习形式"),
    DESTINATION_CODE("毕业去向类别代码", "毕业去向代码", "byqxdm"),
    DESTINATION("毕业去向", "毕业去向类别", "毕业去向名称"),
    SIGNED_ON("签约日期", "签约时间"),
    EMPLOYER("单位名称", "用人单位名称", "dwmc"),
    CREDIT_CODE("统一社会信用代码", "单位统一社会信用代码", "社会信用代码", "dwzzjgdm"),
    FOREIGN_SCHOOL("留学院校外文名称"),
    NATURE_CODE("单位性质代码", "dwxzdm"),
    NATURE("单位性质", "单位性质名称"),
    INDUSTRY_CODE("单位行业代码", "dwhydm"),
    INDUSTRY("单位行业", "单位行业名称"),
    LOCATION_CODE("单位所在地代码", "dwszddm"),
    LOCATION("单位所在地", "单位所在地名称"),
    ADDRESS("单位地址", "单位详细地址"),
    JOB_CODE("工作职位类别代码", "gzzwlbdm"),
    JOB("工作职位类别", "工作职位类别名称"),
    /** Not of the 32: candidate number of the entrance examination. */
    EXAM_NUMBER("考生号", "ksh"),
    /** Not of the 32: read to tell people apart, never kept. */
    ID_NUMBER("身份证号", "身份证号码", "证件号码", "公民身份号码", "sfzh");

    /** The 32 columns of the layout. */
    public static final List<NationalColumn> LAYOUT = Arrays.stream(values())
            .filter(one -> one != EXAM_NUMBER && one != ID_NUMBER)
            .toList();

    private final String heading;
    private final List<String> otherNames;

    NationalColumn(String heading, String... otherNames) {
        this.heading = heading;
        this.otherNames = List.of(otherNames);
    }

    /** @return what the register calls it */
    public String heading() {
        return heading;
    }

    /** @return the column of that heading, if it is one */
    public static Optional<NationalColumn> of(String heading) {
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(one -> one.heading.equals(plain) || one.otherNames.contains(plain))
                .findFirst();
    }

    /** @return a heading without blanks, asterisks and wide letters */
    public static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\\s*\\p{Cf}]", "")
                .replace("(必填)", "");
    }
}
