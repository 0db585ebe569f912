package org.luoshi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.audit.Salted;

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

    /** Digest of the names that colleges and majors had before it; null where it renames none. */
    @Transient
    String earlierNames;

    /** Errors found; only the first thousand are kept. */
    public int errorCount;

    public String createdBy;
    public Instant createdAt;
    public Instant finishedAt;

    String salt = Salted.salt();

    /** @return what the log has of its report, beside who handed it in; the file's name and headings as a salted digest */
    Map<String, Object> logged() {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("cohort", cohortYear);
        payload.put("sha256", sha256);
        payload.put("dryRun", dryRun);
        payload.put("status", status.name());
        payload.put("rosterVersion", rosterVersion);
        payload.put("rows", rowCount);
        payload.put("added", added);
        payload.put("changed", changed);
        payload.put("unchanged", unchanged);
        payload.put("missing", missing);
        payload.put("removed", removed);
        payload.put("rejected", rejected);
        payload.put("structure", structureCount);
        payload.put("errors", errorCount);
        payload.put("createdAt", createdAt.toString());
        payload.put("finishedAt", finishedAt.toString());
        payload.put("wordsDigest", Salted.digest(salt, fileName, ignoredColumns, changedColumns));
        return payload;
    }
}
