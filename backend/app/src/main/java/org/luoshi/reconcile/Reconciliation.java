package org.luoshi.reconcile;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.audit.Salted;
import org.luoshi.cohort.College;

/** One export of the national register held against the school (R1.1). */
@Entity
class Reconciliation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int cohortYear;

    /** Null: the whole school. */
    @ManyToOne(fetch = FetchType.LAZY)
    College college;

    /** The one before of the same cohort and college, null for the first. */
    Long previousId;

    String fileName;
    String sha256;
    int rowCount;

    /** Rows of other colleges, left alone. */
    int elsewhere;

    int graduates;

    /** Graduates about whom everything agrees. */
    int agreeing;

    /** Names of compared fields that the file does not have, separated by commas. */
    String notInFile;

    /** Names of compared fields that the roster does not have. */
    String notInRoster;

    /** Headings of the file that were left out, one a line. */
    String ignoredHeadings;

    String createdBy;
    String createdByName;
    Instant createdAt;

    /** Of what the log has as digests; null once personal data of the cohort was deleted, and for files of earlier releases. */
    String salt = Salted.salt();

    /** @param differences how many
     * @param lines their digest
     * @return what the log has of it; names and headings as a salted digest */
    Map<String, Object> forLog(int differences, String lines) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("cohort", cohortYear);
        payload.put("college", college == null ? null : String.valueOf(college.id));
        payload.put("previous", previousId == null ? null : String.valueOf(previousId));
        payload.put("sha256", sha256);
        payload.put("rows", rowCount);
        payload.put("elsewhere", elsewhere);
        payload.put("graduates", graduates);
        payload.put("agreeing", agreeing);
        payload.put("differences", differences);
        payload.put("at", createdAt.toString());
        payload.put("lines", lines);
        payload.put(
                "namesDigest", Salted.digest(salt, fileName, createdByName, notInFile, notInRoster, ignoredHeadings));
        return payload;
    }
}
