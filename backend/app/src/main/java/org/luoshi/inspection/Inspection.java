package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.luoshi.audit.Salted;
import org.luoshi.policy.Destination;

/** An inspection (R8.2): this row says where it stands; what was committed, drawn and found stands in rows that never change. */
@Entity
class Inspection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(updatable = false)
    int cohortYear;

    @Enumerated(EnumType.STRING)
    InspectionKind kind;

    /** Days of the school, both inclusive. */
    LocalDate startsOn;

    LocalDate endsOn;

    /** Names, with commas. */
    String strata;

    int perStratum;
    String whole;

    String announcedBy;
    String announcedByName;
    Instant announcedAt;

    /** Id of the log's entry: evidence with a later one came after everybody knew. */
    long announcedEntry;

    /** Of the log: the population is what the log says up to there; null before the commitment. */
    Long position;

    String root;
    Integer population;

    /** First leaf of the tree. */
    String plan;

    String committedByName;
    Instant committedAt;

    String seed;
    String drawnByName;
    Instant drawnAt;
    String closedByName;
    Instant closedAt;

    /** Of one that was announced by mistake. */
    String withdrawnByName;

    Instant withdrawnAt;
    String withdrawnReason;

    /** Of the digests that the log has of reason and name. */
    String withdrawnSalt;

    /** Of the digests that the log has of the names above; null for those of earlier releases. */
    String namesSalt;

    @Version
    int version;

    InspectionState state() {
        if (withdrawnAt != null) {
            return InspectionState.WITHDRAWN;
        }
        if (closedAt != null) {
            return InspectionState.CLOSED;
        }
        if (seed != null) {
            return InspectionState.DRAWN;
        }
        return root == null ? InspectionState.ANNOUNCED : InspectionState.COMMITTED;
    }

    List<StratumBy> stratifiedBy() {
        return split(strata).stream().map(StratumBy::valueOf).toList();
    }

    Sizes sizes() {
        return new Sizes(
                perStratum, split(whole).stream().map(Destination::valueOf).toList());
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    /** @return what the log has of the name of whoever took a step; null for none, and without a salt */
    String nameDigest(String name) {
        return name == null ? null : Salted.digest(namesSalt, name);
    }

    /** @return whether it is the time to call and to find */
    boolean runsOn(LocalDate day) {
        return closedAt == null && withdrawnAt == null && !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** @return the stratum of a declaration: its college and destination as far as the inspection divides by them, and always the
     *     destination where all of it is checked */
    String stratum(String college, Destination destination) {
        List<StratumBy> by = stratifiedBy();
        boolean named = by.contains(StratumBy.DESTINATION) || sizes().whole().contains(destination);
        return (by.contains(StratumBy.COLLEGE) ? college : "*") + "/" + (named ? destination.name() : "*");
    }
}
