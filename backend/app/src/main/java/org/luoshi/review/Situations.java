package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.declaration.State;
import org.luoshi.evidence.Evidence;

/** Puts a person in front of declarations: gathers what the step table asks about. */
@ApplicationScoped
class Situations {

    private final DeclarationRepository declarations;

    Situations(DeclarationRepository declarations) {
        this.declarations = declarations;
    }

    /** @param found declarations within the actor's scope
     * @param evidence by id of the declaration
     * @return the situation by id of the declaration, in a fixed number of queries */
    Map<Long, Situation> of(Collection<Declaration> found, Map<Long, List<Evidence>> evidence, Actor actor) {
        Set<Long> graduates = found.stream().map(one -> one.graduate().id).collect(Collectors.toSet());
        Map<Long, Set<Role>> roles = rolesOver(graduates, actor);
        Set<Long> rivals = recordsWithVerified(found);
        return found.stream()
                .collect(Collectors.toMap(
                        Declaration::id,
                        one -> of(
                                one,
                                evidence.getOrDefault(one.id(), List.of()),
                                roles.getOrDefault(one.graduate().id, Set.of()),
                                rivals.contains(one.record().id()),
                                actor.subject())));
    }

    /** @return where the reader stands before a declaration that has moved on since, in this transaction */
    Situation after(DeclarationSight before) {
        Declaration one = before.declaration();
        return of(
                one,
                before.evidence(),
                before.situation().roles(),
                !recordsWithVerified(List.of(one)).isEmpty(),
                before.reader().subject());
    }

    // who has one role has found them in it
    private Map<Long, Set<Role>> rolesOver(Set<Long> graduates, Actor actor) {
        return actor.grants().size() == 1
                ? graduates.stream().collect(Collectors.toMap(Function.identity(), any -> actor.roles()))
                : declarations.rolesOver(graduates, actor);
    }

    private static Situation of(
            Declaration one, List<Evidence> evidence, Set<Role> roles, boolean otherVerified, String subject) {
        return new Situation(
                one.state(),
                one.destination(),
                roles,
                one.onBehalf(),
                one.madeBy(subject),
                one.makers().contains(subject) || evidence.stream().anyMatch(each -> subject.equals(each.uploadedBy)),
                subject.equals(one.classPassedBy()),
                one.checkers().contains(subject),
                otherVerified);
    }

    // only a disputed one is kept back by another that is verified
    private Set<Long> recordsWithVerified(Collection<Declaration> found) {
        List<Long> disputed = found.stream()
                .filter(one -> one.state() == State.DISPUTED)
                .map(one -> one.record().id())
                .toList();
        if (disputed.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(declarations
                .getEntityManager()
                .createQuery(
                        "select distinct d.record.id from Declaration d where d.record.id in ?1 and d.state = ?2",
                        Long.class)
                .setParameter(1, disputed)
                .setParameter(2, State.VERIFIED)
                .getResultList());
    }
}
