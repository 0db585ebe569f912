package org.luoshi.reconcile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

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
}
