package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Cohort;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.DetailsCheck;
import org.luoshi.declaration.EmploymentRecord;
import org.luoshi.declaration.EmploymentRecordRepository;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceRepository;
import org.luoshi.policy.Destination;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Where drafts are made, changed and thrown away. */
@ApplicationScoped
public class DraftDesk {

    private static final Set<Role> MAKERS = EnumSet.of(Role.GRADUATE, Role.COUNSELOR, Role.CLASS_ADVISER);

    private final DeclarationRepository declarations;
    private final EmploymentRecordRepository records;
    private final EvidenceRepository evidence;
    private final DeclarationViews views;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    DraftDesk(
            DeclarationRepository declarations,
            EmploymentRecordRepository records,
            EvidenceRepository evidence,
            DeclarationViews views,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.declarations = declarations;
        this.records = records;
        this.evidence = evidence;
        this.views = views;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws Refusal not-found, outside-period, already-exists, details-incomplete */
    @Transactional
    public DeclarationView create(NewDeclaration body, Actor person) {
        Actor maker = maker(body, person);
        Graduate graduate = records.graduate(
                        body.graduateId() == null ? null : Ids.of(body.graduateId()), body.cohort(), maker)
                .orElseThrow(Ids::notFound);
        refuseBeforeOpening(body.cohort());
        EmploymentRecord record = records.lockFor(graduate);
        Declaration source = source(body.copyOf(), record, maker);
        records.openDeclaration(record).ifPresent(open -> {
            throw second().with("declaration", String.valueOf(open));
        });
        Destination destination = destination(body.destination(), source);
        boolean copied = body.details() == null && source != null;
        Details details = copied ? source.details() : DetailsCheck.normalise(body.details());
        if (!copied || destination != source.destination()) {
            // what was right when it was handed in is the start of its correction, and looked at once it is edited
            DetailsCheck.refuseWrong(destination, details, body.cohort(), LocalDate.now(clock));
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Role role = declarations.roleOver(graduate.id, maker);
        Declaration draft = new Declaration(record, destination, details, person, role, source, at);
        try {
            declarations.persist(draft);
        } catch (ConstraintViolationException race) {
            throw second();
        }
        if (source != null) {
            evidence.copy(source, draft);
        }
        entities.flush();
        log("declaration-created", draft, person, role);
        if (source != null) {
            evidence.of(draft).forEach(one -> logCarried(one, source, person, role));
        }
        return views.one(draft, person);
    }

    /** @throws Refusal not-found, changed-meanwhile, step-not-allowed, details-incomplete */
    @Transactional
    DeclarationView edit(long id, DeclarationEdit body, Actor person) {
        Declaration draft = editable(id, body.version(), person);
        Details details = DetailsCheck.normalise(body.details());
        DetailsCheck.refuseWrong(body.destination(), details, draft.graduate().cohortYear, LocalDate.now(clock));
        draft.edit(body.destination(), details, person);
        entities.flush();
        log("declaration-edited", draft, person, roleOf(draft, person));
        return views.one(draft, person);
    }

    /** @param version the version the caller saw, or null to delete whatever is there now
     * @throws Refusal not-found, changed-meanwhile, step-not-allowed */
    @Transactional
    void delete(long id, Integer version, Actor person) {
        Declaration draft = editable(id, version, person);
        if (!views.one(draft, person).deletable()) {
            throw Problem.STEP_NOT_ALLOWED
                    .because(
                            "这一条已提交过，它的经过会保留，不能删除：可以修改后重新提交。",
                            "It was submitted before and its history stays: change it and submit it again instead.")
                    .rule("R5.3")
                    .with("allowedActions", views.one(draft, person).allowedActions());
        }
        log("declaration-deleted", draft, person, roleOf(draft, person));
        // forget what was read to judge it: Hibernate would hold it against the deletion
        entities.flush();
        entities.clear();
        entities.createQuery("delete from RiskFlag f where f.declaration.id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        Declaration gone = entities.getReference(Declaration.class, id);
        evidence.deleteOf(gone);
        entities.remove(gone);
    }

    private static Actor maker(NewDeclaration body, Actor person) {
        if (body.graduateId() == null && !person.has(Role.GRADUATE)) {
            throw Problem.INVALID_REQUEST
                    .because("代填时请指明毕业生。", "Say for which graduate you enter it.")
                    .field("graduateId", "必填", "required");
        }
        return person.as(body.graduateId() == null ? Set.of(Role.GRADUATE) : MAKERS);
    }

    private void refuseBeforeOpening(int year) {
        LocalDate opensOn = entities.find(Cohort.class, year).opensOn;
        if (LocalDate.now(clock).isBefore(opensOn)) {
            throw Problem.OUTSIDE_PERIOD
                    .because(
                            "本届去向填报自 " + opensOn + " 起开放，请届时再来。",
                            "Declarations of this cohort open on " + opensOn + "; come back then.")
                    .with("opensOn", opensOn.toString());
        }
    }

    private Declaration source(String copyOf, EmploymentRecord record, Actor maker) {
        return copyOf == null
                ? null
                : declarations
                        .find(Ids.of(copyOf), maker)
                        .filter(earlier -> earlier.record().id().equals(record.id()))
                        .orElseThrow(Ids::notFound);
    }

    private static Refusal second() {
        return Problem.ALREADY_EXISTS
                .because("已有一条未办结的填报：请先继续、撤回或删除它。", "One is open already: continue, withdraw or delete it first.")
                .rule("R5.3")
                .with("field", "graduateId");
    }

    private static Destination destination(Destination wanted, Declaration source) {
        if (wanted != null) {
            return wanted;
        }
        if (source != null) {
            return source.destination();
        }
        throw Problem.INVALID_REQUEST
                .because("请选择毕业去向。", "Choose a destination.")
                .field("destination", "必填", "required");
    }

    private Declaration editable(long id, Integer version, Actor person) {
        declarations.lock(id);
        Declaration draft = declarations.find(id, person).orElseThrow(Ids::notFound);
        if (version != null && draft.version() != version) {
            throw ChangedMeanwhile.now(draft.version());
        }
        if (!draft.mayEdit(person)) {
            throw Problem.STEP_NOT_ALLOWED
                    .because(
                            "只有草稿可以由填报人修改；已提交的请先撤回，或另填一条。",
                            "Only a draft can be changed, by whoever made it; withdraw what was submitted, or make a"
                                    + " new one.")
                    .rule("R5.3")
                    .with("allowedActions", views.one(draft, person).allowedActions());
        }
        return draft;
    }

    private Role roleOf(Declaration draft, Actor person) {
        return declarations.roleOver(draft.graduate().id, person.as(MAKERS));
    }

    // the log alone must say which proof a correction has, and where it comes from
    private void logCarried(Evidence one, Declaration source, Actor person, Role role) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("graduate", String.valueOf(source.graduate().id));
        payload.put("declaration", String.valueOf(one.declaration.id()));
        payload.put("from", String.valueOf(source.id()));
        payload.put("kind", one.kind);
        payload.put("slot", one.slot);
        payload.put("sha256", one.sha256);
        payload.put("uploadedBy", one.uploadedBy);
        payload.putAll(one.logged());
        audit.record(
                person.subject(), role.realmName(), "evidence-carried", "evidence", String.valueOf(one.id), payload);
    }

    private void log(String event, Declaration draft, Actor person, Role role) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("graduate", String.valueOf(draft.graduate().id));
        payload.put("destination", draft.destination());
        payload.put("version", draft.version());
        payload.put("contentDigest", ContentDigest.of(draft, evidence.of(draft)));
        payload.put("makerDigest", draft.makerDigest());
        payload.put("createdAt", draft.createdAt().toString());
        if (draft.copyOf() != null) {
            payload.put("copyOf", String.valueOf(draft.copyOf().id()));
        }
        audit.record(person.subject(), role.realmName(), event, "declaration", String.valueOf(draft.id()), payload);
    }
}
