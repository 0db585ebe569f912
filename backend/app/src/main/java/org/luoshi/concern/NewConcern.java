package org.luoshi.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a graduate reports in confidence.
 * @param declaration id of an own declaration whose destination and employer the office may see; which one it is is not kept */
@Schema(name = "NewConcern")
record NewConcern(
        @NotNull ConcernKind kind,
        @NotBlank @Size(max = 2000) @Pattern(regexp = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]*$") String text,
        @Pattern(regexp = "[1-9][0-9]{0,17}") String declaration) {}
