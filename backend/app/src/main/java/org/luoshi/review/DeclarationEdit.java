package org.luoshi.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.Details;
import org.luoshi.policy.Destination;

/** The new content of a draft, in place of the old one. */
@Schema(name = "DeclarationEdit")
record DeclarationEdit(@NotNull Integer version, @NotNull Destination destination, @NotNull @Valid Details details) {}
