package org.luoshi.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing a declaration asks for beside its proof, named as in {@code details} of the API; a dot leads into an object
 * ({@code employer.name}). What is required is what the national register needs for that destination (R1.1).
 *
 * @param name path within {@code details}
 * @param required whether a declaration without it is incomplete
 * @param kind what a valid value looks like
 * @param zh label in Chinese
 * @param en label in English
 */
public record Field(String name, boolean required, FieldKind kind, String zh, String en) {
    private static final Field EMPLOYER_NAME = text("employer.name", "单位名称", "Name of the employer");
    private static final Field NATURE =
            of("employer.nature", FieldKind.EMPLOYER_NATURE, "单位性质", "Nature of the employer");
    private static final Field LOCATION = text("employer.location", "单位所在地", "Location of the employer");
    private static final Field CREDIT_CODE =
            of("employer.creditCode", FieldKind.CREDIT_CODE, "统一社会信用代码", "Unified social credit code");
    private static final Field INDUSTRY = of("employer.industry", FieldKind.INDUSTRY, "单位行业", "Industry");
    private static final Field ADDRESS = text("employer.address", "单位地址", "Address of the employer");
    private static final Field JOB = of("employer.jobCategory", FieldKind.JOB_CATEGORY, "工作职位类别", "Job category");
    private static final Field CONTACT = text("employer.contactName", "单位联系人", "Contact at the employer");
    private static final Field CONTACT_PHONE =
            of("employer.contactPhone", FieldKind.PHONE, "联系人电话", "Phone of the contact");
    private static final Field SIGNED = of("signedOn", FieldKind.DATE, "签约日期", "Signed on");
    private static final Field STARTS = of("startsOn", FieldKind.DATE, "开始日期", "Starts on");
    private static final Field ENDS = of("endsOn", FieldKind.DATE, "结束日期", "Ends on");
    private static final Field PAY = of("monthlyPay", FieldKind.MONEY, "月薪（元）", "Monthly pay (yuan)");
    private static final Field SCHOOL = text("schoolName", "录取院校", "School that admitted you");
    private static final Field COUNTRY = text("country", "国家或地区", "Country or region");
    private static final Field PROGRAMME = text("programme", "专业或项目", "Programme");
    private static final Field WORK = of("workDescription", FieldKind.PARAGRAPH, "工作内容", "What the work is");

    /** Codes 10, 11 and 12 of the national register. */
    static final List<Field> HIRED = asked(
            List.of(EMPLOYER_NAME, CREDIT_CODE, NATURE, LOCATION, JOB, CONTACT, CONTACT_PHONE),
            List.of(INDUSTRY, ADDRESS, SIGNED, STARTS, ENDS, PAY));
    /** Codes 80x: a school in the country. */
    static final List<Field> STUDY = asked(List.of(SCHOOL), List.of(PROGRAMME, STARTS));
    /** Code 46 asks for nothing. */
    static final List<Field> SERVICE = asked(List.of(), List.of(STARTS));
    /** Codes 50x and 51x. */
    static final List<Field> PROJECT = asked(
            List.of(EMPLOYER_NAME, LOCATION, CONTACT, CONTACT_PHONE),
            List.of(PROGRAMME, CREDIT_CODE, NATURE, ADDRESS, SIGNED, STARTS, ENDS, PAY));
    /** Code 75. */
    static final List<Field> BUSINESS =
            asked(List.of(EMPLOYER_NAME, NATURE, LOCATION), List.of(CREDIT_CODE, INDUSTRY, ADDRESS, STARTS, PAY, WORK));
    /** Code 76. */
    static final List<Field> OWN_WORK = asked(List.of(WORK), List.of(STARTS, PAY));
    /** Work abroad: the register knows no credit code or job category for it. */
    static final List<Field> WORK_ABROAD = asked(
            List.of(EMPLOYER_NAME),
            List.of(COUNTRY, LOCATION, ADDRESS, CONTACT, CONTACT_PHONE, SIGNED, STARTS, ENDS, PAY));
    /** Code 85: a school abroad. */
    static final List<Field> STUDY_ABROAD = asked(List.of(SCHOOL), List.of(COUNTRY, PROGRAMME, STARTS));

    private static Field text(String name, String zh, String en) {
        return of(name, FieldKind.TEXT, zh, en);
    }

    private static Field of(String name, FieldKind kind, String zh, String en) {
        return new Field(name, false, kind, zh, en);
    }

    private static List<Field> asked(List<Field> required, List<Field> optional) {
        return Stream.concat(required.stream().map(Field::asRequired), optional.stream())
                .toList();
    }

    private Field asRequired() {
        return new Field(name, true, kind, zh, en);
    }
}
