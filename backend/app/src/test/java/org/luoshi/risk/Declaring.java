package org.luoshi.risk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.access.Scope;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.College;
import org.luoshi.cohort.Gender;
import org.luoshi.cohort.Graduate;
import org.luoshi.cohort.Major;
import org.luoshi.cohort.SchoolClass;
import org.luoshi.cohort.Seat;
import org.luoshi.cohort.SeatsChanged;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationStep.Said;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.Employer;
import org.luoshi.evidence.Evidence;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.CreditCode;
import org.luoshi.policy.Destination;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.ReviewStage;
import org.luoshi.review.DraftDesk;
import org.luoshi.review.NewDeclaration;
import org.luoshi.review.ReviewDesk;
import org.luoshi.review.StepInput;

/** Adds classes and graduates to a small school and lets them hand in declarations through the desks that people use. */
@ApplicationScoped
class Declaring {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final DraftDesk drafts;
    private final ReviewDesk reviews;
    private final Event<SeatsChanged> seatsChanged;
    private final EntityManager entities;
    private final AuditTrail audit;

    Declaring(
            DraftDesk drafts,
            ReviewDesk reviews,
            Event<SeatsChanged> seatsChanged,
            EntityManager entities,
            AuditTrail audit) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.seatsChanged = seatsChanged;
        this.entities = entities;
        this.audit = audit;
    }

    /** @return a new class with that many graduates, each with a phone of their own */
    List<Graduate> schoolClass(College college, String name, int size) {
        return QuarkusTransaction.requiringNew().call(() -> {
            SchoolClass one = new SchoolClass();
            one.college = entities.getReference(College.class, college.id);
            one.name = name;
            entities.persist(one);
            return graduates(one, size);
        });
    }

    /** @return more graduates of a class that is there */
    List<Graduate> more(SchoolClass schoolClass, int size) {
        return QuarkusTransaction.requiringNew()
                .call(() -> graduates(entities.find(SchoolClass.class, schoolClass.id), size));
    }

    private List<Graduate> graduates(SchoolClass schoolClass, int size) {
        College college = entities.find(College.class, schoolClass.college.id);
        Major major = entities.createQuery("from Major m where m.college = ?1", Major.class)
                .setParameter(1, college)
                .setMaxResults(1)
                .getSingleResult();
        List<Graduate> all = new ArrayList<>();
        Map<Seat, Long> joined = new HashMap<>();
        for (int i = 0; i < size; i++) {
            int serial = SERIAL.incrementAndGet();
            Graduate one = new Graduate();
            one.cohortYear = college.cohortYear;
            one.studentNumber = "D%06d".formatted(serial);
            one.name = "学生" + serial;
            one.gender = Gender.FEMALE;
            one.idNumber = "11010519491231002X";
            one.college = college;
            one.major = major;
            one.schoolClass = schoolClass;
            one.programmeYears = 3;
            one.educationLevel = "高职专科";
            one.studyMode = "全日制";
            one.qualified = true;
            one.onRoster = true;
            one.counted = true;
            one.phone = "151%08d".formatted(serial);
            one.rosterVersion = 1;
            entities.persist(one);
            joined.merge(one.seat().orElseThrow(), 1L, Long::sum);
            all.add(one);
        }
        entities.flush();
        audit.record("s", "office", "roster-imported", "class", String.valueOf(schoolClass.id), Map.of());
        seatsChanged.fire(new SeatsChanged(joined, List.of()));
        return all;
    }

    /** @return an employer whose credit code and phone nobody else has */
    static Employer employer(String name) {
        int serial = SERIAL.incrementAndGet();
        return employer(name, code(serial), "0731-9%07d".formatted(serial));
    }

    static Employer employer(String name, String code, String phone) {
        return new Employer(name, code, "39", null, "湖南省长沙市", null, "13", "李工", phone);
    }

    /** @return a valid credit code */
    static String code(int serial) {
        String body = "91430100MAC%06d".formatted(serial);
        return body + CreditCode.checkDigit(body);
    }

    static Details hired(Employer employer) {
        return new Details(employer, null, null, null, null, null, null, null, null, null);
    }

    /** Drafts, proves and hands in.
     * @return id of the declaration */
    @ActivateRequestContext
    long declare(Graduate graduate, Destination destination, Details details) {
        long id = draft(graduate, destination, details);
        submit(graduate, id);
        return id;
    }

    @ActivateRequestContext
    long draft(Graduate graduate, Destination destination, Details details) {
        long id = Long.parseLong(
                drafts.create(new NewDeclaration(graduate.cohortYear, null, destination, details, null), self(graduate))
                        .id());
        QuarkusTransaction.requiringNew().run(() -> destination
                .requirement(false)
                .slots()
                .forEach(slot -> prove(id, slot.kinds().iterator().next(), slot.key())));
        return id;
    }

    @ActivateRequestContext
    void submit(Graduate graduate, long id) {
        Declaration draft = QuarkusTransaction.requiringNew().call(() -> entities.find(Declaration.class, id));
        Set<Attestation> asked = Attestation.required(ReviewStage.SUBMIT, draft.destination(), Set.of());
        reviews.take(
                id,
                Action.SUBMIT,
                new StepInput(draft.version(), new Said(List.copyOf(asked), List.of(), List.of(), null)),
                self(graduate));
    }

    @ActivateRequestContext
    void withdraw(Graduate graduate, long id) {
        int version = QuarkusTransaction.requiringNew()
                .call(() -> entities.find(Declaration.class, id).version());
        reviews.take(id, Action.WITHDRAW, new StepInput(version, Said.NOTHING), self(graduate));
    }

    private void prove(long id, EvidenceKind kind, String slot) {
        Evidence one = new Evidence();
        one.declaration = entities.getReference(Declaration.class, id);
        one.kind = kind;
        one.slot = slot;
        one.uploadedBy = "uploader";
        one.uploadedByName = "uploader";
        one.uploadedRole = "graduate";
        one.uploadedAt = Instant.now();
        if (kind.isLink()) {
            one.url = "https://shop.example/1";
        } else {
            one.fileName = "证明.pdf";
            one.mediaType = "application/pdf";
            one.size = 1000L;
            one.objectKey = "evidence/" + UUID.randomUUID();
            one.sha256 = "0".repeat(32) + UUID.randomUUID().toString().replace("-", "");
        }
        entities.persist(one);
    }

    private static Actor self(Graduate graduate) {
        return new Actor(
                "subject-" + graduate.studentNumber,
                graduate.name,
                graduate.studentNumber,
                List.of(new Actor.Grant(Role.GRADUATE, new Scope.OwnRecord(graduate.studentNumber))));
    }
}
