package org.luoshi.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.luoshi.access.Actor;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceReading;

/** Shows what a machine read in a proof to those in whose scope it is. */
@ApplicationScoped
public class ProofReadings {

    private final EvidenceReading evidence;
    private final ReadProofs proofs;
    private final ReadingQueue queue;
    private final ReadingPower power;
    private final ReadingRemarks remarks;

    ProofReadings(
            EvidenceReading evidence,
            ReadProofs proofs,
            ReadingQueue queue,
            ReadingPower power,
            ReadingRemarks remarks) {
        this.evidence = evidence;
        this.proofs = proofs;
        this.queue = queue;
        this.power = power;
        this.remarks = remarks;
    }

    /** One that was not read yet goes to the front of the queue: somebody waits for it.
     * @throws org.luoshi.problem.Refusal not-found, also for a link */
    @Transactional
    public ProofReading of(long evidenceId, Actor actor) {
        Evidence one = evidence.file(evidenceId, actor);
        ReadProofs.Proof proof = proofs.of(one.objectKey)
                .orElseGet(() -> new ReadProofs.Proof(ReadingState.WAITING, null, null, null, List.of()));
        boolean off = proof.state() == ReadingState.WAITING && !power.there()
                || proof.state() == ReadingState.PICTURE && !power.pictures();
        boolean waits = proof.state() == ReadingState.WAITING || proof.state() == ReadingState.PICTURE;
        if (waits && !off) {
            queue.first(one);
        }
        return new ProofReading(
                String.valueOf(one.id),
                off ? ReadingState.OFF : proof.state(),
                proof.means(),
                proof.pages(),
                proof.readAt(),
                proof.state() == ReadingState.READ ? Comparison.of(one, proof.pieces(), proof.means()) : List.of(),
                remarks.of(one.declaration.id()).stream()
                        .filter(remark -> remark.evidenceId == one.id)
                        .map(ReadingRemark::view)
                        .toList());
    }
}
