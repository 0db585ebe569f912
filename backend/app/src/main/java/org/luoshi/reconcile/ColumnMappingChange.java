package org.luoshi.reconcile;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the school says about headings of the register's files.
 * @param mapping heading to column; an empty text leaves out what stands below it */
@Schema(name = "ColumnMappingChange")
record ColumnMappingChange(@NotNull Map<String, String> mapping) {}
