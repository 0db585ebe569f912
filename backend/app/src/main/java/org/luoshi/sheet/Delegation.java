package org.luoshi.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.luoshi.cohort.College;

/** Somebody acts for the leader of a college for some days, both inclusive; {@code access.CurrentActor} gives them that college. */
@Entity
@Table(name = "leader_delegation")
class Delegation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    College college;

    String staffNumber;
    String name;
    LocalDate validFrom;
    LocalDate validUntil;
    String givenBy;
    String givenByName;
    Instant givenAt;
    Instant endedAt;

    /** Goes before both names where the log keeps their digest; null in a row of an earlier release. */
    @Column(updatable = false)
    String salt;
}
