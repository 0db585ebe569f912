package org.luoshi.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A secondary college (二级学院) as it stood for one cohort (R4.2). */
@Entity
public class College {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public int cohortYear;
    public String code;
    public String name;
}
