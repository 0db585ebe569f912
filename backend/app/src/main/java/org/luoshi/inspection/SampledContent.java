package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.declaration.Declaration;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceRepository;
import org.luoshi.review.ContentDigest;

/** What a declaration says, in the form whose digest was committed, and where its proofs lie. */
@ApplicationScoped
class SampledContent {

    private final EvidenceRepository evidence;
    private final EntityManager entities;

    SampledContent(EvidenceRepository evidence, EntityManager entities) {
        this.evidence = evidence;
        this.entities = entities;
    }

    /** @param objectKeys of the store by id of the evidence, without links and what was deleted in time */
    record Kept(String content, Map<String, String> objectKeys) {}

    @Transactional
    Kept of(long id) {
        Declaration declaration = entities.find(Declaration.class, id);
        List<Evidence> proofs = evidence.of(declaration);
        Map<String, String> keys = new HashMap<>();
        proofs.stream()
                .filter(one -> one.objectKey != null)
                .forEach(one -> keys.put(String.valueOf(one.id), one.objectKey));
        return new Kept(ContentDigest.text(declaration, proofs), keys);
    }
}
