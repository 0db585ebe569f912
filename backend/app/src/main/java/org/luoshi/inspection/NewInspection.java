package org.luoshi.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection to be announced.
 * @param from first day (Asia/Shanghai) on which inspectors work; today where it is left out
 * @param until last day, inclusive, 366 days at most with the first; thirty days after it where it is left out
 * @param strata by what the population is divided; college and destination where it is left out
 * @param sizes how many are drawn; five a stratum and all of the destinations most often untrue where it is left out */
@Schema(name = "NewInspection")
public record NewInspection(
        @NotNull Integer cohort,
        @NotNull InspectionKind kind,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate until,
        @Size(max = 2) @Schema(nullable = true) List<@NotNull StratumBy> strata,
        @Valid @Schema(nullable = true) Sizes sizes) {}
