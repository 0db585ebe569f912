package org.luoshi.graduates;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** What is held about a graduate beside declarations. */
final class HeldAboutGraduates {

    private HeldAboutGraduates() {}

    // what statistics count (class, programme, gender, difficulty) stays, without the person
    // who graduates a second time, in a later cohort, keeps the account
    private static final String NUMBER_OF_NOBODY_ELSE = "(SELECT g.student_number FROM graduate g WHERE g.id = ?"
            + " AND NOT EXISTS (SELECT 1 FROM graduate o WHERE o.student_number = g.student_number AND o.id <> g.id"
            + " AND o.erased_at IS NULL))";

    @Produces
    @Singleton
    static PersonalTable graduate() {
        return new PersonalTable(
                "graduate",
                new Text(
                        "姓名、学号、考生号、身份证号、性别、学籍信息、困难类别、手机、邮箱",
                        "Name, numbers, ID number, gender, studies, difficulty, phone, email"),
                new Text(
                        "确定统计范围、核对身份、与你联系（办法二；法定报送职责）",
                        "to know who is counted, to tell people apart, to reach you (decree, part 2; the school's duty to report)"),
                "SELECT cohort_year AS cohort, student_number AS studentNumber, exam_number AS examNumber, name, gender,"
                        + " id_number AS idNumber, programme_years AS programmeYears, education_level AS educationLevel,"
                        + " study_mode AS studyMode, difficulty, qualified, on_roster AS onRoster, counted, phone, email,"
                        + " national_columns AS nationalColumns FROM graduate WHERE id = ?",
                List.of(
                        "DELETE FROM idempotent_answer WHERE subject IN (SELECT subject FROM person WHERE number = "
                                + NUMBER_OF_NOBODY_ELSE + ")",
                        "DELETE FROM person WHERE number = " + NUMBER_OF_NOBODY_ELSE,
                        "UPDATE graduate SET student_number = CONCAT('deleted-', id), exam_number = NULL, name = '—',"
                                + " id_number = NULL, id_number_index = NULL, phone = NULL, email = NULL,"
                                + " national_columns = NULL, roster_salt = NULL, erased_at = UTC_TIMESTAMP(6), version = version + 1"
                                + " WHERE id = ?"));
    }

    @Produces
    @Singleton
    static PersonalTable reveals() {
        return new PersonalTable(
                "reveals",
                new Text("谁在何时、以何理由查看过你的完整身份证号", "Who saw your ID number in full, when, and the reason they gave"),
                new Text("防止滥用（个人信息保护法第五十一条）", "against misuse (PIPL 51)"),
                "SELECT r.at, p.name AS seenBy, r.reason FROM id_number_reveal r LEFT JOIN person p ON p.subject = r.actor"
                        + " WHERE r.graduate_id = ? ORDER BY r.id",
                List.of("UPDATE id_number_reveal SET reason = '', salt = '' WHERE graduate_id = ?"));
    }

    @Produces
    @Singleton
    static PersonalTable log() {
        return new PersonalTable(
                "log",
                new Text(
                        "与你有关的系统日志：编号、代码、摘要，不含姓名和内容",
                        "Entries of the log about you: ids, codes, digests; no names, no content"),
                new Text(
                        "证明数据未被改动、谁签字谁负责（办法五.4）；长期保留",
                        "proves that nothing was changed, and who answers (decree, part 5.4); kept for good"),
                "SELECT id AS entry, at, actor_role AS role, event, subject_type AS subjectType, subject_id AS subjectId,"
                        + " payload FROM audit_entry WHERE graduate = ? ORDER BY audit_entry.id",
                List.of());
    }
}
