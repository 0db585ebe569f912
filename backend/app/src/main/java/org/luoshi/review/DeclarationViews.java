package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationStep;
import org.luoshi.declaration.RiskFlag;
import org.luoshi.declaration.State;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceRepository;

/** Makes the views of declarations for one reader, a page at a time and in a fixed number of queries. */
@ApplicationScoped
class DeclarationViews {

    private final EvidenceRepository evidence;
    private final Situations situations;
    private final EntityManager entities;
    private final Clock clock;

    DeclarationViews(EvidenceRepository evidence, Situations situations, EntityManager entities, Clock clock) {
        this.evidence = evidence;
        this.situations = situations;
        this.entities = entities;
        this.clock = clock;
    }

    /** @param declaration within the reader's scope */
    DeclarationView one(Declaration declaration, Actor reader) {
        return all(List.of(declaration), reader).getFirst();
    }

    /** @param before of a declaration that has taken a step since, in this transaction: its proofs are the same, and its flags too unless
     *     it was handed in, which lets the rules look at it
     * @return its view now */
    DeclarationView after(DeclarationSight before) {
        Declaration declaration = before.declaration();
        List<Declaration> alone = List.of(declaration);
        List<RiskFlag> flags = declaration.state() == State.AT_CLASS
                ? flags(alone).getOrDefault(declaration.id(), List.of())
                : before.flags();
        return new DeclarationSight(declaration, before.evidence(), flags, situations.after(before), before.reader())
                .view(lastReturns(alone).get(declaration.id()), true, clock.instant());
    }

    /** @param declarations within the reader's scope
     * @return their views in the same order */
    List<DeclarationView> all(List<Declaration> declarations, Actor reader) {
        Map<Long, List<Evidence>> proofs = evidence.of(declarations);
        Map<Long, List<RiskFlag>> flags = flags(declarations);
        Map<Long, Situation> standing = situations.of(declarations, proofs, reader);
        Map<Long, DeclarationStep> returns = lastReturns(declarations);
        Set<Long> stepped = withHistory(declarations);
        Instant now = clock.instant();
        return declarations.stream()
                .map(one -> new DeclarationSight(
                                one,
                                proofs.getOrDefault(one.id(), List.of()),
                                flags.getOrDefault(one.id(), List.of()),
                                standing.get(one.id()),
                                reader)
                        .view(returns.get(one.id()), stepped.contains(one.id()), now))
                .toList();
    }

    private Map<Long, List<RiskFlag>> flags(Collection<Declaration> declarations) {
        if (declarations.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select f from RiskFlag f where f.declaration in ?1 order by f.id", RiskFlag.class)
                .setParameter(1, declarations)
                .getResultStream()
                .collect(Collectors.groupingBy(flag -> flag.declaration().id()));
    }

    private Map<Long, DeclarationStep> lastReturns(Collection<Declaration> declarations) {
        List<Declaration> returned = declarations.stream()
                .filter(one -> one.state() == State.RETURNED)
                .toList();
        if (returned.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select s from DeclarationStep s where s.declaration in ?1 and s.toState = ?2 order by s.id",
                        DeclarationStep.class)
                .setParameter(1, returned)
                .setParameter(2, State.RETURNED)
                .getResultStream()
                .collect(Collectors.toMap(
                        step -> step.declaration().id(), Function.identity(), (older, newer) -> newer));
    }

    private Set<Long> withHistory(Collection<Declaration> declarations) {
        List<Declaration> drafts =
                declarations.stream().filter(one -> one.state() == State.DRAFT).toList();
        if (drafts.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entities.createQuery(
                        "select distinct s.declaration.id from DeclarationStep s where s.declaration in ?1", Long.class)
                .setParameter(1, drafts)
                .getResultList());
    }
}
