package org.luoshi.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.luoshi.declaration.DeclarationMoved;
import org.luoshi.declaration.FlagKind;
import org.luoshi.declaration.RiskFlags;
import org.luoshi.declaration.State;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceRepository;
import org.luoshi.problem.Text;

/** Hints at what a machine read in a proof: when it was read, and when a declaration is handed in, whose typed values may have changed since
 * (R6.1). Nothing of the text stands in a hint. */
@ApplicationScoped
class ReadingFlags {

    private final EntityManager entities;
    private final EvidenceRepository evidence;
    private final RiskFlags flags;
    private final Instance<ReadProofs> proofs;

    ReadingFlags(EntityManager entities, EvidenceRepository evidence, RiskFlags flags, Instance<ReadProofs> proofs) {
        this.entities = entities;
        this.evidence = evidence;
        this.flags = flags;
        this.proofs = proofs;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes DeclarationMoved step) {
        if (step.declaration().state() == State.AT_CLASS) {
            for (Evidence one : evidence.of(step.declaration())) {
                if (one.objectKey != null) {
                    proofs.get().of(one.objectKey).ifPresent(proof -> look(one, proof));
                }
            }
        }
    }

    /** Looks at every open declaration that has this object among its proofs. */
    @Transactional(Transactional.TxType.MANDATORY)
    void look(String objectKey, ReadProofs.Proof proof) {
        entities.createQuery(
                        "select e from Evidence e join fetch e.declaration d join fetch d.graduate where e.objectKey = ?1",
                        Evidence.class)
                .setParameter(1, objectKey)
                .getResultStream()
                .filter(one -> one.declaration.state().open())
                .forEach(one -> look(one, proof));
    }

    private void look(Evidence one, ReadProofs.Proof proof) {
        if (proof.state() != ReadingState.READ) {
            return;
        }
        List<Finding> findings = Comparison.of(one, proof.pieces(), proof.means());
        set(FlagKind.PROOF_DIFFERS, one, differing(findings));
        set(FlagKind.INTERNSHIP_WORDS, one, words(findings));
    }

    private void set(FlagKind kind, Evidence one, Text detail) {
        if (detail == null) {
            flags.lower(kind, one.id);
        } else {
            flags.raise(kind, List.of(one.declaration.id()), one.id, detail);
        }
    }

    private static Text differing(List<Finding> findings) {
        boolean name = differs(findings, ReadField.NAME);
        boolean employer = differs(findings, ReadField.EMPLOYER);
        if (name && employer) {
            return new Text("姓名、用人单位", "name, employer");
        }
        return name ? new Text("姓名", "name") : employer ? new Text("用人单位", "employer") : null;
    }

    private static boolean differs(List<Finding> findings, ReadField field) {
        return findings.stream().anyMatch(one -> one.field() == field && one.outcome() == ReadOutcome.DIFFERS);
    }

    private static Text words(List<Finding> findings) {
        String words = findings.stream()
                .filter(one -> one.field() == ReadField.INTERNSHIP_WORDS)
                .map(Finding::seen)
                .distinct()
                .collect(Collectors.joining("、"));
        return words.isEmpty() ? null : new Text(words, words);
    }
}
