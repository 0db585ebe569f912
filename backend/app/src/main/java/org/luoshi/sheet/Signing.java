package org.luoshi.sheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A leader's signature.
 * @param statements each accepted on its own
 * @param title office that the signer holds, such as 副院长 */
@Schema(name = "WeeklySheetSigning")
record Signing(
        @NotNull Set<@NotNull SheetStatement> statements,
        @NotNull
                @Size(min = 1, max = 60)
                @Pattern(regexp = "[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*")
                @Schema(examples = "副院长")
                String title) {}
