package org.luoshi.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.EvidenceKind;

/** One proof a declaration needs (R3).
 * @param kinds any one of these fills it
 * @param filledBy ids of the evidence that fills it; empty while it is missing */
@Schema(name = "DeclarationSlot")
record SlotView(String slot, List<EvidenceKind> kinds, List<String> filledBy) {}
