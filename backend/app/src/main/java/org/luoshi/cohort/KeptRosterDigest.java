package org.luoshi.cohort;

import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/** Keeps the digest of what counts beside it. Who a graduate is follows from a roster file alone, so its digest is not made anew here. */
class KeptRosterDigest {

    @PrePersist
    void begin(Graduate graduate) {
        graduate.rosterSalt = RosterDigest.salt();
        graduate.personDigest = RosterDigest.person(
                graduate.rosterSalt,
                graduate.studentNumber,
                graduate.examNumber,
                graduate.name,
                graduate.idNumber,
                graduate.educationLevel,
                graduate.studyMode,
                graduate.nationalColumns);
        follow(graduate);
    }

    @PreUpdate
    void follow(Graduate graduate) {
        graduate.rosterDigest = graduate.rosterDigestNow();
    }
}
