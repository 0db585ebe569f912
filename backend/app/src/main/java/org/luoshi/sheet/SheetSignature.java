package org.luoshi.sheet;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A leader's signature below a package (R8.1): at most one a sheet, by the keys of the table. */
@Entity
@Immutable
class SheetSignature {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long sheetId;
    long packageId;
    long collegeId;

    /** Of the package: what is signed is the state of the log there. */
    long position;

    String signer;
    String signerName;

    /** Office that the signer holds, as they wrote it. */
    String title;

    /** Whose place the signer took; null for the leader themselves. */
    String delegatedByName;

    String statements;
    Instant signedAt;

    /** Signed note: the text, and the school's Ed25519 signature. */
    String note;

    /** By which anybody looks the sheet up; it follows from the signed text. */
    String code;

    /** Id of the log's entry that tells of the signature. */
    long entryId;
}
