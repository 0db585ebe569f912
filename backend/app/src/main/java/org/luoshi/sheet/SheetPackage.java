package org.luoshi.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** What the officer confirmed, whole, at a position of the log. Never changed, never worked out again: only compared. */
@Entity
@Immutable
class SheetPackage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long sheetId;
    int nth;
    long position;

    /** Hex root of the Merkle tree over {@link SheetContent#leaves}. */
    String root;

    /** Hex digest of the content, and its name in the object store. */
    String sha256;

    /** Canonical JSON (RFC 8785) in UTF-8. */
    @Column(length = Length.LONG32)
    byte[] content;

    String confirmedBy;
    String confirmedByName;
    Instant confirmedAt;

    SheetContent read() {
        return SheetContent.parse(content);
    }
}
