package org.luoshi.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.declaration.DeclarationStep.Said;
import org.luoshi.declaration.DetailsCheck;
import org.luoshi.declaration.RiskFlag;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.ReturnReason;
import org.luoshi.policy.ReviewStage;
import org.luoshi.policy.Slot;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Holds a step against what its row needs: first whose step it is (409), then what it is about (422). */
final class StepChecks {

    private final DeclarationSight sight;

    StepChecks(DeclarationSight sight) {
        this.sight = sight;
    }

    /** @return what was said, reduced to what this step asks for
     * @throws Refusal step-not-allowed, maker-is-checker, or 422 with what is missing */
    Said check(Transition row, Said said) {
        row.needs().forEach(this::standing);
        List<Attestation> stated = new ArrayList<>();
        for (Need need : row.needs()) {
            switch (need) {
                case EVERY_SLOT_FILLED -> slotsFilled();
                case DETAILS_COMPLETE ->
                    DetailsCheck.refuseIncomplete(
                            sight.declaration().destination(),
                            sight.declaration().details());
                case SUBMIT_STATEMENTS -> stated.addAll(statements(ReviewStage.SUBMIT, said));
                case CLASS_STATEMENTS -> stated.addAll(statements(ReviewStage.CLASS, said));
                case COLLEGE_STATEMENTS -> stated.addAll(statements(ReviewStage.COLLEGE, said));
                case FLAGS_DISPOSED_OF -> flagsDisposedOf();
                case CODED_REASON -> codedReason(said);
                case REASON -> reason(said);
                default -> {
                    /* about persons: checked above */
                }
            }
        }
        boolean coded = row.needs(Need.CODED_REASON);
        return new Said(stated, coded ? said.reasons() : List.of(), coded ? said.slots() : List.of(), said.comment());
    }

    /** @return the refusal of a step that is not this person's now */
    static Refusal notAllowed(Situation situation) {
        return Problem.STEP_NOT_ALLOWED
                .because(
                        "现在不能做这一步，或者这一步由别人办理：请刷新后按页面上的按钮操作。",
                        "This step is not possible now, or it is somebody else's: reload and use what is offered.")
                .with("allowedActions", ReviewWorkflow.allowed(situation));
    }

    private void standing(Need need) {
        if (sight.situation().meets(need)) {
            return;
        }
        if (need.kind() == Need.Kind.SEPARATION) {
            throw Problem.MAKER_IS_CHECKER
                    .because(
                            "您填报、修改、上传或审核过这一条，不能再由您审核：请转给另一位审核人。",
                            "You entered, edited, uploaded for or already checked this one: somebody else has to check it.")
                    .rule("R8.1")
                    .with("allowedActions", ReviewWorkflow.allowed(sight.situation()));
        }
        throw switch (need) {
            case COUNSELOR_IF_FREELANCE ->
                Problem.STEP_NOT_ALLOWED
                        .because(
                                "自由职业须由辅导员核实：请交给本班辅导员。",
                                "Freelance work is verified by the counselor: leave it to the counselor of the class.")
                        .rule("R3.8")
                        .with("allowedActions", ReviewWorkflow.allowed(sight.situation()));
            case NO_OTHER_VERIFIED ->
                Problem.STEP_NOT_ALLOWED
                        .because(
                                "该毕业生已有另一条认定的去向，不能再恢复这一条；如那一条有误，请先退回它。",
                                "Another destination of this graduate is verified by now; return that one first if it is wrong.")
                        .with("allowedActions", ReviewWorkflow.allowed(sight.situation()));
            default -> notAllowed(sight.situation());
        };
    }

    private void slotsFilled() {
        List<Slot> missing = sight.requirement().missing(sight.kinds());
        if (!missing.isEmpty()) {
            throw Problem.EVIDENCE_MISSING
                    .because("证明材料不全，请按列出的项目上传后再提交。", "Evidence is missing: upload what is listed, then submit again.")
                    .rule(sight.declaration().destination().rule())
                    .with("missing", missing.stream().map(MissingSlot::of).toList());
        }
    }

    private Set<Attestation> statements(ReviewStage stage, Said said) {
        Set<Attestation> asked = sight.statements(stage);
        List<Attestation> missing =
                asked.stream().filter(one -> !said.attestations().contains(one)).toList();
        if (!missing.isEmpty()) {
            throw Problem.ATTESTATION_MISSING
                    .because("请逐条确认列出的事项后再继续。", "Confirm each of the statements listed, then go on.")
                    .rule(missing.getFirst().rule())
                    .with("missing", missing);
        }
        return asked;
    }

    private void flagsDisposedOf() {
        List<String> open = sight.flags().stream()
                .filter(RiskFlag::isOpen)
                .map(flag -> String.valueOf(flag.id()))
                .toList();
        if (!open.isEmpty()) {
            throw Problem.FLAG_OPEN
                    .because("请先逐条处置列出的提示，再通过。", "Dispose of each flag listed before passing it.")
                    .rule("R6.1")
                    .with("flags", open);
        }
    }

    private void codedReason(Said said) {
        if (said.reasons().isEmpty()) {
            throw Problem.REASON_MISSING
                    .because(
                            "退回时请至少选择一条原因，让毕业生知道改什么。",
                            "Choose at least one reason, so that the graduate knows what to change.")
                    .rule("R7.1")
                    .field("reasons", "请至少选择一条原因", "choose at least one");
        }
        if (said.comment() == null && said.reasons().stream().anyMatch(ReturnReason::needsComment)) {
            throw Problem.REASON_MISSING
                    .because("选择“其他”时请写明说明。", "With OTHER, say in the comment what is wrong.")
                    .field("comment", "请写明说明", "say what is wrong");
        }
        Set<String> keys = sight.requirement().slots().stream().map(Slot::key).collect(Collectors.toSet());
        if (!keys.containsAll(said.slots())) {
            throw Problem.INVALID_REQUEST
                    .because(
                            "请求中有不正确的内容，请按提示修改后再提交。",
                            "Something in the request is wrong: correct it as the fields say.")
                    .field("slots", "该去向只有这些材料项：" + keys, "this destination has these slots only: " + keys);
        }
    }

    private void reason(Said said) {
        if (said.comment() == null) {
            throw Problem.REASON_MISSING.because("请写明原因。", "Say why.").field("reason", "请写明原因", "say why");
        }
    }
}
