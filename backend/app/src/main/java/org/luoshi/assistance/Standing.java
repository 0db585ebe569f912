package org.luoshi.assistance;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Destination;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.problem.Text;

/** Where a graduate stands before the 100 % of R5.5: exactly one of these, the first that holds. */
@Schema(name = "AssistanceStanding")
public enum Standing {
    /** An employed destination counts as verified. */
    PLACED("已落实", "placed"),
    /** NOT_SEEKING is verified, and its declaration has the proof. */
    NO_INTENTION("无就业意向（有证明）", "no intention, documented"),
    /** Some help is on record that nobody took back. */
    HELPED("帮扶中", "being helped"),
    NONE("尚无帮扶", "none of these");

    private static final String EMPLOYED = Arrays.stream(Destination.values())
            .filter(Destination::employed)
            .map(one -> "'" + one.name() + "'")
            .collect(Collectors.joining(", "));

    private final Text text;

    Standing(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }

    /** @return the standing as SQL over a graduate {@code g}, the record {@code r} and the sums {@code h} of the ledger */
    static String sql() {
        return "case when r.verified_as in (" + EMPLOYED + ") then '" + PLACED + "'"
                + " when r.verified_as = '" + Destination.NOT_SEEKING + "' and exists (select 1 from declaration d"
                + " join evidence p on p.declaration_id = d.id where d.graduate_id = g.id and d.state = 'VERIFIED'"
                + " and d.destination = '" + Destination.NOT_SEEKING + "' and p.kind = '"
                + EvidenceKind.NO_INTENTION_PROOF + "') then '" + NO_INTENTION + "'"
                + " when h.helps > 0 then '" + HELPED + "' else '" + NONE + "' end";
    }
}
