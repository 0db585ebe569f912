package org.luoshi.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.Salted;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.ReturnReason;

/** One step a declaration took: who, in which role, when, with which statements and reasons, over which content. Never changed. */
@Entity
@Immutable
public class DeclarationStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Declaration declaration;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Enumerated(EnumType.STRING)
    private State fromState;

    @Enumerated(EnumType.STRING)
    private State toState;

    private String actor;
    private String actorName;
    private String actorRole;
    private Instant at;
    private int declarationVersion;
    private String attestations;
    private String reasons;
    private String slots;

    @Column(name = "remark")
    private String comment;

    private String contentDigest;
    private String salt;

    DeclarationStep() {}

    /** @param declaration as it was before the step: its version is the one the actor saw
     * @param contentDigest hex SHA-256 of what was decided about ({@link ContentDigest}) */
    public DeclarationStep(
            Declaration declaration,
            Action action,
            State to,
            Actor actor,
            Role role,
            Instant at,
            Said said,
            String contentDigest) {
        this.declaration = declaration;
        this.action = action;
        this.fromState = declaration.state();
        this.toState = to;
        this.actor = actor.subject();
        this.actorName = actor.name();
        this.actorRole = role.realmName();
        this.at = at;
        this.declarationVersion = declaration.version();
        this.attestations = joined(said.attestations());
        this.reasons = joined(said.reasons());
        this.slots = joined(said.slots());
        this.comment = said.comment();
        this.contentDigest = contentDigest;
        this.salt = Salted.salt();
    }

    /** @return what the log has of the actor's name and the comment, which it does not hold themselves */
    public String saidDigest() {
        return Salted.digest(salt, actorName, comment);
    }

    /** What the actor stated with a step; lists may be empty, the comment null. */
    public record Said(List<Attestation> attestations, List<ReturnReason> reasons, List<String> slots, String comment) {
        public static final Said NOTHING = new Said(List.of(), List.of(), List.of(), null);
    }

    private static String joined(Collection<?> values) {
        return values.isEmpty() ? null : values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<String> split(String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(","));
    }

    public Declaration declaration() {
        return declaration;
    }

    public Action action() {
        return action;
    }

    public State from() {
        return fromState;
    }

    public State to() {
        return toState;
    }

    /** Subject of whoever took it. */
    public String actor() {
        return actor;
    }

    public String actorName() {
        return actorName;
    }

    public String actorRole() {
        return actorRole;
    }

    public Instant at() {
        return at;
    }

    public int declarationVersion() {
        return declarationVersion;
    }

    public List<Attestation> attestations() {
        return split(attestations).stream().map(Attestation::valueOf).toList();
    }

    public List<ReturnReason> reasons() {
        return split(reasons).stream().map(ReturnReason::valueOf).toList();
    }

    public List<String> slots() {
        return split(slots);
    }

    public String comment() {
        return comment;
    }

    public String contentDigest() {
        return contentDigest;
    }
}
