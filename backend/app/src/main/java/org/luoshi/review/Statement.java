package org.luoshi.review;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Attestation;

/** A submission or confirmation with the statements made (R6.2). */
@Schema(name = "Statement")
record Statement(@NotNull Integer version, List<@NotNull Attestation> attestations) {}
