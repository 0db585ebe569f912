package org.luoshi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;

/** One roster file that the office handed in, with what came of it. */
@Entity
class RosterImport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public int cohortYear;
    public String fileName;
    public String sha256;
    public boolean dryRun;

    @Enumerated(EnumType.STRING)
    public RosterImportStatus status;

    /** The roster version in force after it; null while it runs. */
    public Integer rosterVersion;

    public int rowCount;
    public int processed;
    public int added;
    public int changed;
    public int unchanged;
    public int missing;
    public int removed;
    public int rejected;

    /** Headings of the file that are no column of a roster, one a line. */
    public String ignoredColumns = "";

    /** How many cells of each column change in graduates who are there: heading, tab, number, one a line. */
    public String changedColumns = "";

    /** Colleges, majors and classes that the file names for the first time or by another name. */
    public int structureCount;

    /** The first changed cells, until they are written with the report. */
    @Transient
    List<RosterImportChange> changes = List.of();

    @Transient
    List<RosterImportPart> news = List.of();

    /** Errors found; only the first thousand are kept. */
    public int errorCount;

    public String createdBy;
    public Instant createdAt;
    public Instant finishedAt;
}
