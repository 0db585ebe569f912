package org.luoshi.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What must be proved for a destination to count (R3): every slot filled, each by any one of its kinds.
 *
 * @param slots in the order in which they are asked for; empty where nothing has to be proved
 */
public record Requirement(List<Slot> slots) {
    public Requirement {
        slots = List.copyOf(slots);
    }

    /** The slots that none of the kinds present fills; empty when the proof is complete. */
    public List<Slot> missing(Collection<EvidenceKind> present) {
        return slots.stream()
                .filter(slot -> present.stream().noneMatch(slot::accepts))
                .toList();
    }

    /** The slot which this kind fills, or empty where the destination has no use for it. */
    public Optional<Slot> slotFor(EvidenceKind kind) {
        return slots.stream().filter(slot -> slot.accepts(kind)).findFirst();
    }
}
