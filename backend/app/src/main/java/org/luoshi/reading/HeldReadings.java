package org.luoshi.reading;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** What was read in a graduate's proofs, and what reviewers remarked about it. */
final class HeldReadings {

    private static final Text WHY = new Text("证明材料真实性核对（办法五.3）", "true and complete data (decree, part 5.3)");

    private HeldReadings() {}

    @Produces
    @Singleton
    static PersonalTable readings() {
        return new PersonalTable(
                "proof-readings",
                new Text("从你的证明材料中读取的文字", "The text that was read in your proofs"),
                WHY,
                "SELECT id, state, means, pages, read_at AS readAt, content AS proofText FROM proof_reading"
                        + " WHERE graduate_id = ? ORDER BY id",
                List.of("DELETE FROM proof_reading WHERE graduate_id = ?"));
    }

    @Produces
    @Singleton
    static PersonalTable remarks() {
        return new PersonalTable(
                "reading-remarks",
                new Text("审核人对读取结果的核对记录", "What reviewers saw differently from what was read"),
                WHY,
                "SELECT evidence_id AS evidence, field, outcome, remarked_by_name AS reviewer, remarked_role AS role,"
                        + " remarked_at AS remarkedAt FROM reading_remark WHERE declaration_id IN"
                        + " (SELECT id FROM declaration WHERE graduate_id = ?) ORDER BY id",
                List.of("DELETE FROM reading_remark WHERE declaration_id IN"
                        + " (SELECT id FROM declaration WHERE graduate_id = ?)"));
    }
}
