package org.luoshi.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.Salted;

/** Who entered a declaration, in which role and when: what is said once and never changes. */
@MappedSuperclass
public abstract class Entered {

    @Column(updatable = false)
    private boolean onBehalf;

    @Column(updatable = false)
    private String enteredBy;

    @Column(updatable = false)
    private String enteredByName;

    @Column(updatable = false)
    private String enteredRole;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private String salt;

    Entered() {}

    /** @param role in which the maker acts: a graduate for themselves, or class staff on behalf */
    Entered(Actor maker, Role role, Instant at) {
        this.onBehalf = role != Role.GRADUATE;
        this.enteredBy = maker.subject();
        this.enteredByName = maker.name();
        this.enteredRole = role.realmName();
        this.createdAt = at;
        this.salt = Salted.salt();
    }

    /** @return what the log has of the maker's name, which it does not hold itself */
    public String makerDigest() {
        return Salted.digest(salt, enteredByName);
    }

    public boolean madeBy(String subject) {
        return subject.equals(enteredBy);
    }

    String enteredBy() {
        return enteredBy;
    }

    /** @return whether staff entered it, so that the graduate has to confirm it */
    public boolean onBehalf() {
        return onBehalf;
    }

    public String enteredByName() {
        return enteredByName;
    }

    public String enteredRole() {
        return enteredRole;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
