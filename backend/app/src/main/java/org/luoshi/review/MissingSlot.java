package org.luoshi.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.Slot;

/** A proof still to be handed in. */
@Schema(name = "MissingSlot")
record MissingSlot(String slot, List<EvidenceKind> kinds) {

    static MissingSlot of(Slot slot) {
        return new MissingSlot(slot.key(), List.copyOf(slot.kinds()));
    }
}
