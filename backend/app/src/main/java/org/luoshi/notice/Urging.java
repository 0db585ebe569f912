package org.luoshi.notice;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to ask to declare.
 * @param graduates their ids
 * @param text words of one's own for all of them, or none */
@Schema(name = "Urging")
record Urging(
        @NotEmpty @Size(max = 200) List<@NotNull @Pattern(regexp = "[1-9][0-9]{0,17}") String> graduates,
        @Size(max = 300) String text) {}
