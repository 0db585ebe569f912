package org.luoshi.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Salted;
import org.luoshi.audit.TableReading;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.State;

/** A declaration as the tables keep it, with its evidence and steps, beside what the log says about it. */
final class KeptDeclaration {

    /** Swallows what belongs to no declaration. */
    static final KeptDeclaration NONE = new KeptDeclaration();

    /** A step as a row or as an entry: equal when both say the same. */
    private record Step(
            String event,
            String actor,
            String role,
            String at,
            String from,
            String to,
            String version,
            String slots,
            String attestations,
            String reasons,
            String digest,
            String said) {}

    private record Row(String id, Step step) {}

    private final List<String> evidence = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Step> entries = new ArrayList<>();
    private final KeptMaker maker = new KeptMaker();
    private final List<String> graduates = new ArrayList<>();
    private String id = "";
    private String graduate;
    private String recordOf;
    private String state;
    private String destination;
    private String details;
    private String classPassedBy;
    private String collegePassedBy;
    private boolean erased;
    private boolean known;
    private String dueOn;
    private String decidedOn;

    static KeptDeclaration of(ResultSet row) throws SQLException {
        KeptDeclaration one = new KeptDeclaration();
        one.id = row.getString(1);
        one.graduate = row.getString(2);
        one.state = row.getString(3);
        one.destination = row.getString(4);
        one.details = row.getString(5);
        one.classPassedBy = row.getString(6);
        one.collegePassedBy = row.getString(7);
        one.recordOf = row.getString(8);
        one.erased = row.getBoolean(9);
        one.maker.row(row);
        return one;
    }

    void evidence(ResultSet row) throws SQLException {
        evidence.add(ContentDigest.line(row.getString(2), row.getString(3), row.getString(4)));
    }

    void step(ResultSet row) throws SQLException {
        rows.add(new Row(
                row.getString(2),
                new Step(
                        StepWriter.event(row.getString(3)),
                        row.getString(5),
                        row.getString(6),
                        String.valueOf(TableReading.instant(row, 10)),
                        row.getString(14),
                        row.getString(4),
                        row.getString(16),
                        row.getString(15),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        erased ? null : Salted.digest(row.getString(11), row.getString(12), row.getString(13)))));
    }

    void entry(String event, String actor, String role, Map<String, Object> payload) {
        known = true;
        maker.entry(event, actor, role, payload);
        graduates.add(String.valueOf(payload.get("graduate")));
        if (payload.containsKey("to")) {
            dueOn = (String) payload.get("dueOn");
            decidedOn = String.valueOf(payload.get("destination"));
            entries.add(new Step(
                    event,
                    actor,
                    role,
                    String.valueOf(payload.get("at")),
                    String.valueOf(payload.get("from")),
                    String.valueOf(payload.get("to")),
                    String.valueOf(payload.get("version")),
                    joined(payload.get("slots")),
                    joined(payload.get("attestations")),
                    joined(payload.get("reasons")),
                    String.valueOf(payload.get("contentDigest")),
                    erased ? null : (String) payload.get("saidDigest")));
        }
    }

    private static String joined(Object list) {
        List<String> texts = DeclarationsCheck.texts(list);
        return texts.isEmpty() ? null : String.join(",", texts);
    }

    /** Says what differs. The digest speaks of what was handed in, so the content of a draft is not compared. */
    void compare(Consumer<Finding> findings) {
        if (!known) {
            found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells of it", findings);
            return;
        }
        Step last = entries.isEmpty() ? null : entries.getLast();
        differ("state", state, last == null ? State.DRAFT.name() : last.to, findings);
        graduates.stream()
                .filter(one -> !one.equals(graduate))
                .findFirst()
                .ifPresent(one -> differ("graduate", graduate, one, findings));
        differ("graduate of the record", recordOf, graduate, findings);
        String[] passed = passedBy();
        differ("passed at the class by", classPassedBy, passed[0], findings);
        differ("passed at the college by", collegePassedBy, passed[1], findings);
        boolean handedIn = last != null && !state.equals(State.DRAFT.name());
        if (handedIn) {
            // what it counts as stays when the rest of the content is deleted in time
            differ("destination", destination, decidedOn, findings);
        }
        if (handedIn && !erased) {
            differ("content", ContentDigest.ofKept(destination, details, evidence), last.digest, findings);
        }
        maker.compare(
                erased,
                handedInAt(),
                last == null ? null : last.at,
                dueOn,
                (what, values) -> differ(what, values[0], values[1], findings));
        steps(findings);
    }

    // when it last came to the class
    private String handedInAt() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).to.equals(State.AT_CLASS.name())) {
                return entries.get(i).at;
            }
        }
        return null;
    }

    private String[] passedBy() {
        String[] passed = new String[2];
        String at = State.DRAFT.name();
        for (Step step : entries) {
            if (step.event.equals(StepWriter.event(Action.PASS.name()))) {
                passed[at.equals(State.AT_CLASS.name()) ? 0 : 1] = step.actor;
            }
            if (step.to.equals(State.DRAFT.name()) || step.to.equals(State.AT_CLASS.name())) {
                passed = new String[2];
            }
            at = step.to;
        }
        return passed;
    }

    private void steps(Consumer<Finding> findings) {
        for (int i = 0; i < Math.max(rows.size(), entries.size()); i++) {
            if (i >= rows.size()) {
                found(FindingKind.RECORD_MISSING, "step " + (i + 1) + " of the log has no row", findings);
            } else if (i >= entries.size()) {
                findings.accept(new Finding(
                        FindingKind.RECORD_WITHOUT_ENTRY,
                        "declaration-step",
                        rows.get(i).id,
                        "no entry of the log tells of this step of declaration " + id));
            } else if (!rows.get(i).step.equals(entries.get(i))) {
                findings.accept(new Finding(
                        FindingKind.RECORD_ALTERED,
                        "declaration-step",
                        rows.get(i).id,
                        "this step of declaration " + id + " is another one in the log"));
            }
        }
    }

    private void differ(String what, Object here, Object inLog, Consumer<Finding> findings) {
        if (!Objects.equals(here, inLog)) {
            found(FindingKind.RECORD_ALTERED, Finding.differs(what, here, inLog), findings);
        }
    }

    private void found(FindingKind kind, String detail, Consumer<Finding> findings) {
        findings.accept(new Finding(kind, "declaration", id, detail));
    }
}
