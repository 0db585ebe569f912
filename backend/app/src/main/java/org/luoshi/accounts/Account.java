package org.luoshi.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** An account of the realm, known by the number of its person: names stay on the roster and in Keycloak. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    AccountKind kind;

    String number;

    /** The run that asked for it last. */
    long runId;

    @Enumerated(EnumType.STRING)
    AccountState state;

    /** Id of the account in Keycloak; null until it is there. */
    String subject;

    /** Whether this service made it in Keycloak; noted before it is made. */
    boolean madeHere;

    /** Realm roles that this service gave it, with commas; noted before they are given. No other role is ever taken from it. */
    String rolesGiven = "";

    boolean disabled;

    /** Of the code that is out, see {@link ActivationCode#digest}; null where none is. */
    String codeHash;

    Instant codeUntil;

    /** When its person chose a password with a code; null for those who came in another way. */
    Instant activatedAt;

    /** @return what {@link #rolesGiven} says */
    SortedSet<String> given() {
        return rolesGiven.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(rolesGiven.split(",")));
    }
}
