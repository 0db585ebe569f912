package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.declaration.FlagOutcome;
import org.luoshi.declaration.RiskFlag;
import org.luoshi.evidence.EvidenceRepository;
import org.luoshi.problem.Problem;

/** Where reviewers record what they found out about a flag (R6.1). */
@ApplicationScoped
public class FlagDesk {

    private static final Set<Role> REVIEWERS = EnumSet.of(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER);

    private final DeclarationRepository declarations;
    private final EvidenceRepository evidence;
    private final Situations situations;
    private final DeclarationViews views;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    FlagDesk(
            DeclarationRepository declarations,
            EvidenceRepository evidence,
            Situations situations,
            DeclarationViews views,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.declarations = declarations;
        this.evidence = evidence;
        this.situations = situations;
        this.views = views;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** A later disposition replaces an earlier one as long as the declaration is under review; the log keeps both.
     * @throws org.luoshi.problem.Refusal not-found, step-not-allowed, maker-is-checker, reason-missing */
    @Transactional
    DeclarationView dispose(long id, long flagId, FlagDisposition body, Actor actor) {
        Actor reviewer = actor.as(REVIEWERS);
        declarations.lock(id);
        Declaration declaration = declarations.find(id, reviewer).orElseThrow(Ids::notFound);
        RiskFlag flag = entities.find(RiskFlag.class, flagId);
        if (flag == null || !flag.declaration().id().equals(id)) {
            throw Ids.notFound();
        }
        refuseOutsiders(declaration, actor);
        if (body.comment() == null || body.comment().isBlank()) {
            throw Problem.REASON_MISSING
                    .because("请写明核实到的情况。", "Say what you found out.")
                    .field("comment", "请写明核实到的情况", "say what you found out");
        }
        flag.dispose(
                body.outcome(),
                body.comment().strip(),
                actor.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Role role =
                declarations
                        .rolesOver(List.of(declaration.graduate().id), reviewer)
                        .get(declaration.graduate().id)
                        .stream()
                        .min(Role::compareTo)
                        .orElseThrow();
        audit.record(
                actor.subject(),
                role.realmName(),
                "flag-disposed",
                "declaration",
                String.valueOf(id),
                Map.of(
                        "graduate", String.valueOf(declaration.graduate().id),
                        "flag", String.valueOf(flagId),
                        "kind", flag.kind(),
                        "outcome", body.outcome(),
                        "at", flag.disposedAt().toString(),
                        "remarkDigest", flag.commentDigest()));
        entities.flush();
        return views.one(declaration, actor);
    }

    /** Records the same explanation for every flag of a declaration that is still open, in the caller's transaction. */
    @Transactional
    public void explainAll(long id, String comment, Actor actor) {
        entities.createQuery(
                        "select f.id from RiskFlag f where f.declaration.id = ?1 and f.outcome is null order by f.id",
                        Long.class)
                .setParameter(1, id)
                .getResultList()
                .forEach(flag -> dispose(id, flag, new FlagDisposition(FlagOutcome.EXPLAINED, comment), actor));
    }

    /** Refuses whoever does not review this declaration. */
    void refuseOutsiders(Declaration declaration, Actor actor) {
        Situation situation = situations
                .of(List.of(declaration), evidence.of(List.of(declaration)), actor)
                .get(declaration.id());
        if (!declaration.state().submitted()) {
            throw StepChecks.notAllowed(situation);
        }
        if (situation.maker()) {
            throw Problem.MAKER_IS_CHECKER
                    .because("您是这一条的经手人，提示须由另一位审核人处置。", "You made this one: another reviewer disposes of its flags.")
                    .rule("R8.1")
                    .with("allowedActions", ReviewWorkflow.allowed(situation));
        }
    }
}
