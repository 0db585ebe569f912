package org.luoshi.cohort;

import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/** Keeps the digest by which an ID number is found beside the number. */
class IdNumberIndex {

    @PrePersist
    @PreUpdate
    void follow(Graduate graduate) {
        graduate.idNumberIndex = SealedIdNumber.numbers().index(graduate.idNumber);
    }
}
