package org.luoshi.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.FlagKind;
import org.luoshi.declaration.RiskFlags;
import org.luoshi.evidence.Evidence;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.privacy.SealedNumbers;

/** Puts proof and flags beside declarations, as uploads do. */
@ApplicationScoped
public class Proofs {

    private final EntityManager entities;
    private final SealedNumbers seals;
    private final RiskFlags flags;

    Proofs(EntityManager entities, SealedNumbers seals, RiskFlags flags) {
        this.entities = entities;
        this.seals = seals;
        this.flags = flags;
    }

    /** @return id of the evidence */
    public String give(String declaration, EvidenceKind kind, String uploader) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Evidence one = new Evidence();
            one.declaration = entities.getReference(Declaration.class, Long.valueOf(declaration));
            one.kind = kind;
            one.slot = kind.name().toLowerCase(Locale.ROOT);
            one.uploadedBy = uploader;
            one.uploadedByName = uploader;
            one.uploadedRole = "graduate";
            one.uploadedAt = Instant.now();
            if (kind.isLink()) {
                one.url = "https://shop.example/1";
            } else {
                one.fileName = "证明.pdf";
                one.mediaType = "application/pdf";
                one.size = 1000L;
                one.objectKey = "evidence/" + UUID.randomUUID();
                one.sha256 = "0".repeat(32) + UUID.randomUUID().toString().replace("-", "");
            }
            entities.persist(one);
            return String.valueOf(one.id);
        });
    }

    /** Has this been read in a proof.
     * @param line a piece of text with its place, as the reader writes it */
    public void read(String evidence, String line) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("replace into proof_reading (object_key, graduate_id, state,"
                                + " turn_at, tries, means, pages, content, read_at) select e.object_key,"
                                + " d.graduate_id, 'READ', ?2, 1, 'TEXT_LAYER', 1, ?3, ?2 from evidence e"
                                + " join declaration d on d.id = e.declaration_id where e.id = ?1")
                        .setParameter(1, evidence)
                        .setParameter(2, Instant.now())
                        .setParameter(3, seals.seal(line))
                        .executeUpdate());
    }

    /** @return id of the flag */
    public String flag(String declaration, String evidence) {
        return QuarkusTransaction.requiringNew().call(() -> {
            flags.raise(
                    FlagKind.SAME_FILE,
                    List.of(Long.valueOf(declaration)),
                    evidence == null ? null : Long.valueOf(evidence),
                    null);
            return String.valueOf(
                    entities.createQuery("select max(f.id) from RiskFlag f where f.declaration.id = ?1", Long.class)
                            .setParameter(1, Long.valueOf(declaration))
                            .getSingleResult());
        });
    }
}
