package org.luoshi.reconcile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import org.luoshi.audit.Salted;

/** An earlier year taken over from an export of the national register. It is no cohort: nothing of it is counted anywhere else. */
@Entity
class ImportedYear {

    @Id
    int year;

    String fileName;
    String sha256;
    int rowCount;
    String importedBy;
    String importedByName;
    Instant importedAt;
    String salt = Salted.salt();

    /** @param records digest of all of its rows ({@link RecordsDigest})
     * @return what the log has of it; names as a salted digest */
    Map<String, Object> logged(String records) {
        return Map.of(
                "sha256", sha256,
                "rows", rowCount,
                "at", importedAt.toString(),
                "records", records,
                "namesDigest", Salted.digest(salt, fileName, importedByName));
    }
}
