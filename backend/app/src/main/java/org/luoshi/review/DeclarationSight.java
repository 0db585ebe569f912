package org.luoshi.review;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.Counts;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationStep;
import org.luoshi.declaration.FlagView;
import org.luoshi.declaration.RiskFlag;
import org.luoshi.declaration.State;
import org.luoshi.evidence.Evidence;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.Requirement;
import org.luoshi.policy.ReviewStage;
import org.luoshi.policy.Slot;

/** A declaration with all that belongs to it, before the eyes of one reader. */
record DeclarationSight(
        Declaration declaration, List<Evidence> evidence, List<RiskFlag> flags, Situation situation, Actor reader) {

    private static final Map<Action, Map<State, ReviewStage>> STAGES = Map.of(
            Action.SUBMIT, Map.of(State.DRAFT, ReviewStage.SUBMIT),
            Action.CONFIRM, Map.of(State.AWAITING_GRADUATE, ReviewStage.SUBMIT),
            Action.PASS, Map.of(State.AT_CLASS, ReviewStage.CLASS, State.AT_COLLEGE, ReviewStage.COLLEGE));

    /** @return the kinds of evidence that are there */
    Set<EvidenceKind> kinds() {
        EnumSet<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        evidence.forEach(one -> kinds.add(one.kind));
        return kinds;
    }

    /** @return the proof this declaration needs */
    Requirement requirement() {
        return declaration.destination().requirement(declaration.graduate().difficulty != 0);
    }

    /** @return the statements asked for at a stage */
    Set<Attestation> statements(ReviewStage stage) {
        return Attestation.required(stage, declaration.destination(), kinds());
    }

    /** @param returned the step by which it came back, or null
     * @param history whether it ever took a step */
    DeclarationView view(DeclarationStep returned, boolean history, Instant now) {
        List<Action> allowed = ReviewWorkflow.allowed(situation);
        boolean editable = declaration.mayEdit(reader);
        return new DeclarationView(
                String.valueOf(declaration.id()),
                declaration.version(),
                declaration.state(),
                declaration.destination(),
                declaration.details(),
                GraduateBrief.of(declaration.graduate()),
                evidence.stream().map(this::brief).toList(),
                slots(),
                requirement().missing(kinds()).stream().map(MissingSlot::of).toList(),
                allowed,
                asked(allowed),
                editable,
                editable && !history,
                declaration.enteredByName(),
                declaration.enteredRole(),
                declaration.onBehalf(),
                declaration.copyOf() == null
                        ? null
                        : String.valueOf(declaration.copyOf().id()),
                declaration.createdAt(),
                declaration.stateSince(),
                declaration.submittedAt(),
                declaration.dueOn(),
                returned == null ? null : DeclarationView.Returned.of(returned),
                visibleFlags().stream().map(FlagView::of).toList(),
                claim(now),
                countsAs());
    }

    private List<Attestation> asked(List<Action> allowed) {
        return allowed.stream()
                .filter(STAGES::containsKey)
                .map(action -> STAGES.get(action).get(declaration.state()))
                .flatMap(stage -> statements(stage).stream())
                .toList();
    }

    private List<SlotView> slots() {
        return requirement().slots().stream()
                .map(slot -> new SlotView(slot.key(), List.copyOf(slot.kinds()), filledBy(slot)))
                .toList();
    }

    private List<String> filledBy(Slot slot) {
        return evidence.stream()
                .filter(one -> slot.accepts(one.kind))
                .map(one -> String.valueOf(one.id))
                .toList();
    }

    private EvidenceBrief brief(Evidence one) {
        return new EvidenceBrief(
                String.valueOf(one.id),
                one.kind,
                requirement().slotFor(one.kind).map(Slot::key).orElse(""),
                one.fileName,
                one.mediaType,
                one.size,
                one.sha256,
                one.url,
                one.uploadedByName,
                one.uploadedAt,
                visibleFlags().stream()
                        .filter(flag -> one.id.equals(flag.evidenceId()))
                        .map(FlagView::of)
                        .toList());
    }

    // hints are for reviewers: a graduate would read an accusation
    private List<RiskFlag> visibleFlags() {
        return reader.roles().equals(Set.of(Role.GRADUATE)) ? List.of() : flags;
    }

    private DeclarationView.Claim claim(Instant now) {
        if (declaration.claimedUntil() == null || !declaration.claimedUntil().isAfter(now)) {
            return null;
        }
        return new DeclarationView.Claim(reader.subject().equals(declaration.claimedBy()), declaration.claimedUntil());
    }

    private DeclarationView.CountsAs countsAs() {
        Counts counts = declaration.record().counts();
        return switch (declaration.state()) {
            case VERIFIED -> counts.verified() == null ? null : DeclarationView.CountsAs.VERIFIED;
            case AT_CLASS, AT_COLLEGE -> DeclarationView.CountsAs.REPORTED;
            default -> null;
        };
    }
}
