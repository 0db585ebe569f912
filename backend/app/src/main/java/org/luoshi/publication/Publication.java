package org.luoshi.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.luoshi.report.ReportKind;

/** A published rate (R9.2): once for each report that the province confirmed, and never changed. */
@Entity
@Immutable
class Publication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long packageId;
    int cohortYear;

    @Enumerated(EnumType.STRING)
    ReportKind kind;

    int number;

    /** Canonical JSON (RFC 8785) in UTF-8: what everybody sees. */
    @Column(length = Length.LONG32)
    byte[] content;

    /** Hex digest of the content. */
    String sha256;

    /** Signed note: the text, and the school's Ed25519 signature. */
    String note;

    /** Id of the log's entry that tells of it. */
    long entryId;

    String publishedBy;
    String publishedByName;
    Instant publishedAt;

    /** Goes before the name that stands beside it where the log keeps its digest; null in a row of an earlier release. */
    String salt;

    PublishedContent read() {
        return PublishedContent.parse(content);
    }
}
