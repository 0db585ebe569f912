package org.luoshi.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.cohort.Graduate;
import org.luoshi.policy.Destination;

/** One statement of where a graduate went. Its content changes as a draft only; its state only by a row of the step table. */
@Entity
public class Declaration extends Entered {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private EmploymentRecord record;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Graduate graduate;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Destination destination;

    // of values that never change: without this each one read would be written out and read again for a copy of its own
    @Convert(converter = DetailsText.class)
    @Mutability(Immutability.class)
    private Details details;

    private String editedBy;
    private String classPassedBy;
    private String collegePassedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "copy_of", updatable = false)
    private Declaration copyOf;

    private Instant stateSince;
    private Instant submittedAt;
    private LocalDate dueOn;
    private int risk;

    // claims are taken and released by statements of their own, which leave the version alone
    @Column(insertable = false, updatable = false)
    private String claimedBy;

    @Column(insertable = false, updatable = false)
    private Instant claimedUntil;

    @Version
    private int version;

    Declaration() {}

    /** Starts a draft.
     * @param role in which the maker acts: a graduate for themselves, or class staff on behalf
     * @param copyOf the earlier declaration it corrects, or null */
    public Declaration(
            EmploymentRecord record,
            Destination destination,
            Details details,
            Actor maker,
            Role role,
            Declaration copyOf,
            Instant at) {
        super(maker, role, at);
        this.record = record;
        this.graduate = record.graduate();
        this.state = State.DRAFT;
        this.destination = destination;
        this.details = details;
        this.editedBy = maker.subject();
        this.copyOf = copyOf;
        this.stateSince = at;
    }

    /** Replaces the content of a draft.
     * @throws IllegalStateException once it was submitted: then it never changes */
    public void edit(Destination destination, Details details, Actor editor) {
        if (state != State.DRAFT) {
            throw new IllegalStateException("only a draft may be edited");
        }
        this.destination = destination;
        this.details = details;
        this.editedBy = editor.subject();
    }

    /** Takes a step. Called by {@code review.ReviewDesk} alone, with a row of the step table. */
    public void moveTo(State to, Action action, String actor, Instant at) {
        if (action == Action.PASS) {
            if (state == State.AT_CLASS) {
                classPassedBy = actor;
            } else {
                collegePassedBy = actor;
            }
        }
        if (to == State.DRAFT || to == State.AT_CLASS) {
            classPassedBy = null;
            collegePassedBy = null;
        }
        if (to == State.AT_CLASS) {
            submittedAt = at;
        }
        state = to;
        stateSince = at;
        dueOn = null;
        claimedBy = null;
        claimedUntil = null;
    }

    /** Sets the day (Asia/Shanghai) by which the graduate should answer a return. */
    public void due(LocalDate day) {
        dueOn = day;
    }

    /** Raises or lowers how early it comes up for review. */
    public void risk(int flags) {
        risk = flags;
    }

    /** @return whether this person may change the draft: its maker, or the graduate whom it is about */
    public boolean mayEdit(Actor actor) {
        return state == State.DRAFT && (madeBy(actor.subject()) || isAbout(actor));
    }

    /** @return whether it is about this graduate themselves */
    public boolean isAbout(Actor actor) {
        return actor.has(Role.GRADUATE) && graduate.studentNumber.equals(actor.number());
    }

    /** @return whoever entered or last edited it; who uploaded for it is asked of the evidence */
    public Set<String> makers() {
        return Stream.of(enteredBy(), editedBy).collect(Collectors.toUnmodifiableSet());
    }

    /** @return whoever passed it */
    public Set<String> checkers() {
        return Stream.of(classPassedBy, collegePassedBy)
                .filter(one -> one != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Long id() {
        return id;
    }

    public EmploymentRecord record() {
        return record;
    }

    public Graduate graduate() {
        return graduate;
    }

    public State state() {
        return state;
    }

    public Destination destination() {
        return destination;
    }

    public Details details() {
        return details;
    }

    public String classPassedBy() {
        return classPassedBy;
    }

    public Declaration copyOf() {
        return copyOf;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public int risk() {
        return risk;
    }

    public String claimedBy() {
        return claimedBy;
    }

    public Instant claimedUntil() {
        return claimedUntil;
    }

    public int version() {
        return version;
    }
}
