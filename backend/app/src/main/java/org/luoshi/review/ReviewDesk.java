package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationMoved;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.declaration.DeclarationStep.Said;
import org.luoshi.declaration.EmploymentRecordRepository;
import org.luoshi.declaration.RiskFlag;
import org.luoshi.declaration.State;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceRepository;
import org.luoshi.problem.ChangedMeanwhile;

/** Where every step is taken: one transaction, under the lock of the graduate's record, by a row of the step table. */
@ApplicationScoped
public class ReviewDesk {

    private final DeclarationRepository declarations;
    private final EmploymentRecordRepository records;
    private final EvidenceRepository evidence;
    private final Situations situations;
    private final StepWriter writer;
    private final DeclarationViews views;
    private final Event<DeclarationMoved> moved;
    private final EntityManager entities;

    ReviewDesk(
            DeclarationRepository declarations,
            EmploymentRecordRepository records,
            EvidenceRepository evidence,
            Situations situations,
            StepWriter writer,
            DeclarationViews views,
            Event<DeclarationMoved> moved,
            EntityManager entities) {
        this.declarations = declarations;
        this.records = records;
        this.evidence = evidence;
        this.situations = situations;
        this.writer = writer;
        this.views = views;
        this.moved = moved;
        this.entities = entities;
    }

    /** Takes a step.
     * @return the declaration after it, as the actor may see it
     * @throws org.luoshi.problem.Refusal not-found, changed-meanwhile, step-not-allowed, maker-is-checker, or 422, in this order */
    @Transactional
    DeclarationView apply(long id, Action action, StepInput input, Actor actor) {
        return views.after(step(id, action, input, actor));
    }

    /** The same without a view, in the caller's transaction.
     * @return the version after the step */
    @Transactional
    public int take(long id, Action action, StepInput input, Actor actor) {
        return step(id, action, input, actor).declaration().version();
    }

    /** The same without a view, for a batch.
     * @return the version after the step */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int applyAlone(long id, Action action, StepInput input, Actor actor) {
        return step(id, action, input, actor).declaration().version();
    }

    /** Takes a verified declaration out because an inspection found it untrue (R8.2), in the caller's transaction. Whoever found it may be
     * somebody who sees it for this inspection alone.
     * @return whether it was verified; any other one stays as it is */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean annulByFinding(long id, Actor finder, Role role) {
        declarations.lock(id);
        Declaration declaration = entities.find(Declaration.class, id);
        entities.refresh(declaration);
        if (declaration.state() != State.VERIFIED) {
            return false;
        }
        Transition row = ReviewWorkflow.find(State.VERIFIED, Action.ANNUL).orElseThrow();
        writer.take(row, sight(declaration, finder), role, Said.NOTHING);
        records.recount(declaration.record());
        moved.fire(new DeclarationMoved(declaration, row.from()));
        return true;
    }

    private DeclarationSight step(long id, Action action, StepInput input, Actor actor) {
        declarations.lock(id);
        Declaration declaration = declarations.find(id, actor).orElseThrow(Ids::notFound);
        if (declaration.version() != input.version()) {
            throw ChangedMeanwhile.now(declaration.version());
        }
        DeclarationSight sight = sight(declaration, actor);
        Transition row = ReviewWorkflow.find(declaration.state(), action)
                .filter(sight.situation()::mayTake)
                .orElseThrow(() -> StepChecks.notAllowed(sight.situation()));
        Said said = new StepChecks(sight).check(row, input.said());
        Role role = sight.situation().roleFor(row);
        if (row.to() == State.VERIFIED) {
            supersedeOthers(declaration, actor, role);
        }
        writer.take(row, sight, role, said);
        records.recount(declaration.record());
        moved.fire(new DeclarationMoved(declaration, row.from()));
        return sight;
    }

    private DeclarationSight sight(Declaration declaration, Actor actor) {
        List<Evidence> proofs = evidence.of(declaration);
        List<RiskFlag> flags = entities.createQuery(
                        "select f from RiskFlag f where f.declaration = ?1 order by f.id", RiskFlag.class)
                .setParameter(1, declaration)
                .getResultList();
        Situation situation = situations
                .of(List.of(declaration), Map.of(declaration.id(), proofs), actor)
                .get(declaration.id());
        return new DeclarationSight(declaration, proofs, flags, situation, actor);
    }

    // first the old ones leave, then the new one comes: at no moment are there two (R5.3)
    private void supersedeOthers(Declaration next, Actor actor, Role role) {
        for (Declaration other : declarations.ofRecord(next.record())) {
            if (!other.equals(next)) {
                ReviewWorkflow.find(other.state(), Action.SUPERSEDE).ifPresent(row -> {
                    writer.take(row, sight(other, actor), role, Said.NOTHING);
                    moved.fire(new DeclarationMoved(other, row.from()));
                });
            }
        }
        entities.flush();
    }
}
