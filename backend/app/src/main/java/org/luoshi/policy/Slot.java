package org.luoshi.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One proof that a destination needs (R3). Any one of its kinds fills it.
 *
 * @param key stable name of the slot in the API
 * @param zh what to hand in, in Chinese
 * @param en the same in English
 * @param kinds the kinds accepted, in the order of the decree; unmodifiable and never empty
 */
public record Slot(String key, String zh, String en, Set<EvidenceKind> kinds) {
    public Slot {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a slot that nothing can fill: " + key);
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** A slot named after what fills it: one kind, or one of several. */
    static Slot of(String key, EvidenceKind... kinds) {
        List<EvidenceKind> any = List.of(kinds);
        return new Slot(
                key,
                any.stream().map(EvidenceKind::zh).collect(Collectors.joining("或")),
                any.stream().map(EvidenceKind::en).collect(Collectors.joining(" or ")),
                EnumSet.copyOf(any));
    }

    /** Whether evidence of this kind fills this slot. */
    public boolean accepts(EvidenceKind kind) {
        return kinds.contains(kind);
    }
}
