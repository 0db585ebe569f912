package org.luoshi.review;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.reading.ReadField;

/** That a reviewer sees something in a proof differently from the machine. */
@Schema(name = "NewReadingRemark")
record NewReadingRemark(@NotNull ReadField field) {}
