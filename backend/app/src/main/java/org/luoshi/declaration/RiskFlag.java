package org.luoshi.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.luoshi.audit.Salted;
import org.luoshi.problem.Text;

/** A hint to both reviewers (R6.1). A pass needs each flag of the declaration disposed of. */
@Entity
public class RiskFlag {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Declaration declaration;

    @Enumerated(EnumType.STRING)
    private FlagKind kind;

    private Long evidenceId;
    private Instant raisedAt;
    private String detailZh;
    private String detailEn;

    @Enumerated(EnumType.STRING)
    private FlagOutcome outcome;

    @Column(name = "remark")
    private String comment;

    private String disposedBy;
    private Instant disposedAt;

    /** Goes before the detail and the remark where the log keeps their digests; goes with them when they are deleted in time. */
    private String salt;

    RiskFlag() {}

    /** Records what a reviewer found; a later disposition replaces an earlier one, the log keeps both. */
    public void dispose(FlagOutcome outcome, String comment, String subject, Instant at) {
        this.outcome = outcome;
        this.comment = comment;
        this.disposedBy = subject;
        this.disposedAt = at;
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public Long id() {
        return id;
    }

    public Declaration declaration() {
        return declaration;
    }

    public FlagKind kind() {
        return kind;
    }

    public Long evidenceId() {
        return evidenceId;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** @return what exactly was noticed, null when the kind says it all */
    public Text detail() {
        return detailZh == null ? null : new Text(detailZh, detailEn);
    }

    public FlagOutcome outcome() {
        return outcome;
    }

    public String comment() {
        return comment;
    }

    /** @return digest of the remark for the log */
    public String commentDigest() {
        return Salted.digest(salt, comment);
    }

    public Instant disposedAt() {
        return disposedAt;
    }
}
