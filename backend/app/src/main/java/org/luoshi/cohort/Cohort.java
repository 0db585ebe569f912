package org.luoshi.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** The graduates of one year (届) and the dates of that year (R9). All dates are in Asia/Shanghai and inclusive. */
@Entity
public class Cohort {

    @Id
    public int year;

    public LocalDate opensOn;

    /** Report to the province by this day (R9.1). */
    public LocalDate reportDueOn;

    /** Publish the initial rate by this day (R9.2). */
    public LocalDate publishDueOn;

    /** Day of the week on which the weekly review and sheet are due (R7), an ISO name such as FRIDAY. */
    public String weeklyDue;

    /** Grouping of destinations that this cohort's tables show: 2021 or 2024. */
    @Column(name = "destination_grouping")
    public String grouping;

    /** Number of the roster version in force; 0 before the first import. */
    public int rosterVersion;

    @Version
    public int version;
}
