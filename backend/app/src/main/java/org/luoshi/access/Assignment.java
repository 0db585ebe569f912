package org.luoshi.access;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.luoshi.cohort.College;
import org.luoshi.cohort.SchoolClass;

/** Whom a staff member serves in a cohort (R4.2): one row a class; class staff with a college and no class are its substitutes. */
@Entity
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public int cohortYear;
    public String staffNumber;
    public String name;

    /** As the office wrote it, or null; a contact at an employer with the same phone is noticed (R6.1). */
    public String phone;

    /** Of the digest that the log has of name and phone; null for those of earlier releases. */
    public String salt;

    /** Realm name of the role. */
    public String role;

    @ManyToOne(fetch = FetchType.LAZY)
    public College college;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "class_id")
    public SchoolClass schoolClass;
}
