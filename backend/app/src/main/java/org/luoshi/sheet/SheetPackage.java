package org.luoshi.sheet;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
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

    /** Canonical JSON (RFC 8785) in UTF-8. Megabytes, so it is fetched when it is asked for, and only through this class. */
    @Basic(fetch = FetchType.LAZY)
    @Column(length = Length.LONG32)
    private byte[] content;

    /** The two counts that lists show the rate of: those of the content, beside it so that no list opens it. */
    int graduates;

    int verified;

    String confirmedBy;
    String confirmedByName;
    Instant confirmedAt;

    @Transient
    private SheetContent read;

    byte[] content() {
        return content;
    }

    SheetContent read() {
        if (read == null) {
            read = SheetContent.parse(content);
        }
        return read;
    }

    /** Takes over what is to be frozen, with its root and digest. */
    void hold(SheetContent frozen) {
        List<SheetContent.Leaf> leaves = frozen.leaves();
        root = SheetContent.rootOf(leaves);
        content = SheetContent.bytes(leaves);
        sha256 = SheetSample.digest(content);
        graduates = Math.toIntExact(frozen.figures().total().graduates());
        verified = Math.toIntExact(frozen.figures().total().verified().employed());
        read = frozen;
    }
}
