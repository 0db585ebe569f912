package org.luoshi.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.luoshi.cohort.Gender;
import org.luoshi.demo.Sheet.Signature;

/** A graduate's case as the wording of its proofs needs it; what the case lacks becomes a plain dash. */
record Proof(DemoGraduate graduate, DemoCase of) {

    String name() {
        return graduate.name();
    }

    String gender() {
        return graduate.gender() == Gender.FEMALE ? "女" : "男";
    }

    String employer() {
        return of.employer() == null ? "示例单位" : of.employer().name();
    }

    String major() {
        return graduate.schoolClass().major().name();
    }

    String college() {
        return graduate.schoolClass().college().name();
    }

    String pay() {
        return of.monthlyPay() == null ? "—" : of.monthlyPay() + "元/月";
    }

    String school() {
        return Objects.requireNonNullElse(of.schoolName(), "—");
    }

    String programme() {
        return Objects.requireNonNullElse(of.programme(), "—");
    }

    String country() {
        return Objects.requireNonNullElse(of.country(), "—");
    }

    /** The day on which the proof was written. */
    String signed() {
        return day(of.signedOn() != null ? of.signedOn() : starts().minusDays(12));
    }

    String from() {
        return day(starts());
    }

    String until() {
        return of.endsOn() == null ? "—" : day(of.endsOn());
    }

    /** The first day of the work, the studies or the service. */
    LocalDate starts() {
        return Objects.requireNonNullElse(of.startsOn(), LocalDate.of(2022, 9, 1));
    }

    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** Who the graduate is, as tables in proofs begin. */
    List<List<String>> person() {
        return List.of(
                List.of("姓名", name(), "性别", gender()),
                List.of("身份证号", graduate.idNumber(), "学号", graduate.studentNumber()),
                List.of("毕业院校", DemoSchool.NAME, "专业", major()));
    }

    /** Who the employer is, as tables in proofs go on. */
    List<List<String>> work() {
        DemoEmployer employer = of.employer();
        return List.of(
                List.of("单位名称", employer.name()),
                List.of("信用代码", employer.creditCode(), "联系人", employer.contactName()),
                List.of("单位地址", employer.address()),
                List.of("联系电话", employer.contactPhone(), "所在地", employer.location()));
    }

    Signature own(String caption) {
        return new Signature(caption, name(), signed(), null);
    }

    Signature employerSeal(String caption) {
        String person = of.employer() == null ? "" : of.employer().contactName();
        return new Signature(caption, person, signed(), employer());
    }

    Signature seal(String caption, String organisation) {
        return new Signature(caption, "", signed(), organisation);
    }
}
