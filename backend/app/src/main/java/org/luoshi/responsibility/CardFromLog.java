package org.luoshi.responsibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.luoshi.access.Role;
import org.luoshi.audit.LogLine;
import org.luoshi.declaration.FlagKind;
import org.luoshi.declaration.FlagOutcome;
import org.luoshi.declaration.State;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.Destination;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.ReturnReason;
import org.luoshi.responsibility.ResponsibilityCard.OfDeclaration;
import org.luoshi.responsibility.ResponsibilityCard.OfEvidence;
import org.luoshi.responsibility.ResponsibilityCard.OfFlag;
import org.luoshi.responsibility.ResponsibilityCard.OfWeek;
import org.luoshi.sheet.LookOutcome;

/** Makes the card from the lines of the log about one graduate and about the sheets on which they stand; reads nothing else. */
final class CardFromLog {

    private final Map<String, Made> declarations = new LinkedHashMap<>();
    private final Function<String, Act.Who> people;
    private final Map<Long, Integer> atMost;
    private long lastEntry;

    /** A declaration while it is put together. */
    private static final class Made {
        private Destination destination;
        private State state = State.DRAFT;
        private boolean onBehalf;
        private final List<Act> acts = new ArrayList<>();
        private final Map<String, OfEvidence> evidence = new LinkedHashMap<>();
        private final Map<String, OfFlag> flags = new LinkedHashMap<>();
    }

    private CardFromLog(Function<String, Act.Who> people, Map<Long, Integer> atMost) {
        this.people = people;
        this.atMost = atMost;
    }

    /** @param lines in the order of the log
     * @param names by subject; who is not in it stays an id
     * @param titles by sheet
     * @param atMost seconds to the next entry of whoever opened a proof, by entry */
    static ResponsibilityCard of(
            String graduate,
            List<LogLine> lines,
            SignedWeeks weeks,
            Map<String, String> names,
            Map<String, String> titles,
            Map<Long, Integer> atMost) {
        CardFromLog card = new CardFromLog(subject -> new Act.Who(subject, names.get(subject)), atMost);
        lines.forEach(card::take);
        weeks.lines().forEach(line -> card.lastEntry = Math.max(card.lastEntry, line.id()));
        return new ResponsibilityCard(
                graduate,
                card.lastEntry == 0 ? null : String.valueOf(card.lastEntry),
                card.declarations.entrySet().stream()
                        .filter(one -> one.getValue().destination != null)
                        .map(one ->
                                declaration(one.getKey(), one.getValue(), weeks.of(one.getKey(), card.people, titles)))
                        .toList());
    }

    private void take(LogLine line) {
        lastEntry = Math.max(lastEntry, line.id());
        Optional<ActKind> known = ActKind.of(line.event());
        if (known.isEmpty()) {
            return;
        }
        Act act = act(known.get(), line);
        switch (act.what()) {
            case UPLOADED, CARRIED, REMOVED, OPENED, VIEWED, SAW_DIFFERENTLY ->
                evidence(line).acts().add(act);
            // what a sheet's entry says about a declaration; it is no step of it
            case LOOKED_AT -> declaration(line.text("declaration")).acts.add(act);
            case RAISED, LOWERED, DISPOSED ->
                flag(line).ifPresent(flag -> flag.acts().add(act));
            default -> step(act, line);
        }
    }

    private void step(Act act, LogLine line) {
        Made declaration = declaration(line.subjectId());
        declaration.destination = code(Destination.class, line.text("destination"));
        declaration.acts.add(act);
        if (act.to() != null) {
            declaration.state = act.to();
        }
        if (act.what() == ActKind.CREATED) {
            declaration.onBehalf = !Role.GRADUATE.realmName().equals(line.role());
        }
    }

    private OfEvidence evidence(LogLine line) {
        return declaration(line.text("declaration"))
                .evidence
                .computeIfAbsent(
                        line.subjectId(),
                        id -> new OfEvidence(
                                id,
                                code(EvidenceKind.class, line.text("kind")),
                                line.text("sha256"),
                                new ArrayList<>()));
    }

    private Optional<OfFlag> flag(LogLine line) {
        FlagKind kind = code(FlagKind.class, line.text("kind"));
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(declaration(line.subjectId())
                .flags
                .computeIfAbsent(line.text("flag"), id -> new OfFlag(id, kind, new ArrayList<>())));
    }

    private Made declaration(String id) {
        return declarations.computeIfAbsent(id, fresh -> new Made());
    }

    private Act act(ActKind what, LogLine line) {
        return new Act(
                String.valueOf(line.id()),
                line.at(),
                what,
                line.actor() == null ? null : people.apply(line.actor()),
                line.role(),
                code(State.class, line.text("from")),
                code(State.class, line.text("to")),
                codes(Attestation.class, line.texts("attestations")),
                codes(ReturnReason.class, line.texts("reasons")),
                line.texts("slots"),
                line.payload().get("seconds") instanceof Integer seconds ? seconds : null,
                atMost.get(line.id()),
                code(LookOutcome.class, line.text("outcome")),
                code(FlagOutcome.class, line.text("outcome")),
                line.text("contentDigest"));
    }

    private static OfDeclaration declaration(String id, Made made, List<OfWeek> weeks) {
        return new OfDeclaration(
                id,
                made.destination,
                made.state,
                made.onBehalf,
                made.acts,
                List.copyOf(made.evidence.values()),
                List.copyOf(made.flags.values()),
                weeks);
    }

    // a code that a later release no longer has is left out rather than in the way
    private static <E extends Enum<E>> E code(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> List<E> codes(Class<E> type, List<String> names) {
        return names.stream()
                .map(name -> code(type, name))
                .filter(Objects::nonNull)
                .toList();
    }
}
