package org.luoshi.report;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** What was frozen for the province, whole, at a position of the log (R9.1). Never changed, never worked out again: only compared. */
@Entity
@Immutable
@Table(name = "provincial_package")
class ReportPackage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int cohortYear;

    @Enumerated(EnumType.STRING)
    ReportKind kind;

    /** 1, then one for each correction. */
    int number;

    long position;

    /** Hex root of the Merkle tree over figures, what was stated, and lines. */
    String root;

    /** Hex digest of the content, and its name in the object store. */
    String sha256;

    /** Canonical JSON (RFC 8785) in UTF-8. Megabytes, so it is fetched when it is asked for, and only through this class. */
    @Basic(fetch = FetchType.LAZY)
    @Column(length = Length.LONG32)
    private byte[] content;

    /** Why it corrects the one before; null in the first. Shown to everybody. */
    String reason;

    String frozenBy;
    String frozenByName;
    Instant frozenAt;

    /** Signed note: the text, and the school's Ed25519 signature. */
    String note;

    /** Id of the log's entry that tells of it. */
    long entryId;

    /** Goes before the name that stands beside it where the log keeps its digest; null in a row of an earlier release. */
    String salt;

    byte[] content() {
        return content;
    }

    void content(byte[] frozen) {
        content = frozen;
    }

    ReportContent read() {
        return ReportContent.parse(content);
    }
}
