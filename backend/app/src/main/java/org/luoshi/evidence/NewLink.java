package org.luoshi.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.luoshi.policy.EvidenceKind;

/** A link handed in as evidence. */
record NewLink(@NotNull EvidenceKind kind, @NotBlank @Size(max = 2000) String url) {}
