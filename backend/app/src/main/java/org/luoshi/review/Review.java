package org.luoshi.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.ReturnReason;

/** A reviewer's decision about one declaration.
 * @param attestations with PASS: the statements asked for at this stage
 * @param reasons with RETURN: at least one
 * @param slots with RETURN: keys of the slots concerned
 * @param comment with RETURN for OTHER: what is wrong */
@Schema(name = "Review")
record Review(
        @NotNull Decision action,
        @NotNull Integer version,
        List<@NotNull Attestation> attestations,
        List<@NotNull ReturnReason> reasons,
        @Size(max = 10) List<@NotNull @Size(max = 40) String> slots,
        @Size(max = 1000) String comment) {}
