package org.luoshi.inspection;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** What inspections hold about a graduate. Outcomes and digests stay; numbers and words go. */
final class HeldInInspections {

    private static final Text WHY =
            new Text("核查就业数据是否真实（办法五.4）", "to check whether employment data is true (decree, part 5.4)");
    private static final String THEIRS = " IN (SELECT id FROM inspection_sample WHERE graduate_id = ?)";

    private HeldInInspections() {}

    @Produces
    @Singleton
    static PersonalTable calls() {
        return new PersonalTable(
                "inspection-calls",
                new Text("核查时联系过谁、号码、结果", "Whom inspectors called about you, the number, what came of it"),
                WHY,
                "SELECT l.at, l.whom, l.contact, l.source, l.outcome, l.remark AS comment FROM inspection_call l"
                        + " WHERE l.sample_id" + THEIRS + " ORDER BY l.id",
                List.of(
                        "UPDATE inspection_call SET contact = NULL, source = NULL, remark = NULL, salt = '' WHERE sample_id"
                                + THEIRS));
    }

    @Produces
    @Singleton
    static PersonalTable findings() {
        return new PersonalTable(
                "inspection-findings",
                new Text("核查结论和说明", "What inspectors found, and their words"),
                WHY,
                "SELECT f.at, f.outcome, (f.annulled = 1 OR coalesce(e.annulled, 0) = 1) AS annulled, f.remark AS comment"
                        + " FROM inspection_finding f LEFT JOIN inspection_consequence e ON e.finding_id = f.id"
                        + " WHERE f.sample_id" + THEIRS + " ORDER BY f.id",
                List.of("UPDATE inspection_finding SET remark = NULL, salt = '' WHERE sample_id" + THEIRS));
    }

    @Produces
    @Singleton
    static PersonalTable appeals() {
        return new PersonalTable(
                "responsibility-appeals",
                new Text("有关你的责任认定的申诉和答复", "Appeals about who answers for your record, and their answers"),
                WHY,
                "SELECT p.filed_at AS filedAt, p.reason, p.outcome, p.answer FROM responsibility_appeal p"
                        + " JOIN inspection_responsibility r ON r.id = p.responsibility_id WHERE r.graduate_id = ? ORDER BY p.id",
                List.of(
                        "UPDATE responsibility_appeal SET reason = NULL, answer = NULL, salt = '' WHERE responsibility_id IN"
                                + " (SELECT id FROM inspection_responsibility WHERE graduate_id = ?)"));
    }
}
