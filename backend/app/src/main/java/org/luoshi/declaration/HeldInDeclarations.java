package org.luoshi.declaration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** What declarations, their steps and hints hold about a graduate. States, codes and digests stay; names and words go. */
final class HeldInDeclarations {

    private static final String THEIRS = " IN (SELECT id FROM declaration WHERE graduate_id = ?)";

    private HeldInDeclarations() {}

    @Produces
    @Singleton
    static PersonalTable declarations() {
        return new PersonalTable(
                "declarations",
                new Text("毕业去向、用人单位、联系人、工作内容等填报信息", "Destination, employer, contact, work: what was declared"),
                new Text("统计毕业去向落实情况（办法四、五）", "to count destinations (decree, parts 4 and 5)"),
                "SELECT id, state, destination, details, on_behalf AS onBehalf, entered_by_name AS enteredBy,"
                        + " entered_role AS enteredRole, created_at AS createdAt, submitted_at AS submittedAt"
                        + " FROM declaration WHERE graduate_id = ? ORDER BY id",
                List.of(
                        "UPDATE declaration SET details = '{}', salt = NULL, entered_by_name = CASE entered_role WHEN 'graduate' THEN ''"
                                + " ELSE entered_by_name END, version = version + 1 WHERE graduate_id = ?"));
    }

    @Produces
    @Singleton
    static PersonalTable steps() {
        return new PersonalTable(
                "declaration-steps",
                new Text("每一步由谁、何时办理，退回原因和说明", "Every step: who, when, reasons and comments"),
                new Text("谁签字、谁负责（办法五.4）", "who signs is responsible (decree, part 5.4)"),
                "SELECT declaration_id AS declaration, action, from_state AS `from`, to_state AS `to`, actor_name AS actor,"
                        + " actor_role AS role, at, attestations, reasons, slots, remark AS comment FROM declaration_step"
                        + " WHERE declaration_id" + THEIRS + " ORDER BY id",
                List.of(
                        "UPDATE declaration_step SET remark = NULL, salt = NULL, actor_name = CASE actor_role WHEN 'graduate' THEN ''"
                                + " ELSE actor_name END WHERE declaration_id" + THEIRS));
    }

    @Produces
    @Singleton
    static PersonalTable flags() {
        return new PersonalTable(
                "declaration-hints",
                new Text("系统给审核人的核对提示及处理结果", "Hints that the system gave to reviewers, and what they found"),
                new Text("数据客观、真实（办法五.3）", "true and complete data (decree, part 5.3)"),
                "SELECT declaration_id AS declaration, kind, raised_at AS raisedAt, outcome, remark AS comment FROM risk_flag"
                        + " WHERE declaration_id" + THEIRS + " ORDER BY id",
                List.of("UPDATE risk_flag SET remark = NULL, salt = NULL WHERE declaration_id" + THEIRS));
    }
}
