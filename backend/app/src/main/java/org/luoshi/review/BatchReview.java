package org.luoshi.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.ReturnReason;

/** One decision about many declarations: either {@code items}, or {@code filter} with the count that the reviewer saw. */
@Schema(name = "BatchReview")
record BatchReview(
        @Size(max = 500) List<@NotNull @Valid Item> items,
        @Valid QueueFilter filter,
        @Min(0) Long expectedCount,
        @NotNull Decision action,
        List<@NotNull Attestation> attestations,
        List<@NotNull ReturnReason> reasons,
        @Size(max = 10) List<@NotNull @Size(max = 40) String> slots,
        @Size(max = 1000) String comment) {

    /** One declaration and the version the reviewer saw. */
    @Schema(name = "BatchItem")
    record Item(@NotNull @Pattern(regexp = NewDeclaration.ID) String id, @NotNull Integer version) {}
}
