package org.luoshi.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.luoshi.cohort.Graduate;
import org.luoshi.policy.Destination;

/** All that a graduate ever declared, and what it counts as now. Every change of a declaration starts by locking this row. */
@Entity
public class EmploymentRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Graduate graduate;

    @Enumerated(EnumType.STRING)
    private Destination reportedAs;

    @Enumerated(EnumType.STRING)
    private Destination verifiedAs;

    private Long verifiedDeclaration;

    @Version
    private int version;

    EmploymentRecord() {}

    public Long id() {
        return id;
    }

    public Graduate graduate() {
        return graduate;
    }

    public Counts counts() {
        return new Counts(reportedAs, verifiedAs, verifiedDeclaration);
    }

    /** Stores what the record counts as from now on.
     * @return what it counted as before */
    Counts countAs(Counts now) {
        Counts before = counts();
        reportedAs = now.reported();
        verifiedAs = now.verified();
        verifiedDeclaration = now.verifiedDeclaration();
        return before;
    }
}
