package org.luoshi.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.national.NationalColumn;

/** Which heading of the register's files is which column.
 * @param columns every column that there is, in the order of the layout
 * @param mapping headings that are not the register's own, as the school explained them */
@Schema(name = "ColumnMapping")
record ColumnMappingView(List<Column> columns, List<Mapped> mapping) {

    /** A column.
     * @param heading what the register calls it */
    @Schema(name = "NationalColumnOfLayout")
    record Column(NationalColumn column, String heading) {}

    /** @param column null where what stands below the heading is left out */
    @Schema(name = "MappedHeading")
    record Mapped(String heading, @Schema(nullable = true) NationalColumn column) {}

    static ColumnMappingView of(Map<String, Optional<NationalColumn>> mapping) {
        return new ColumnMappingView(
                Arrays.stream(NationalColumn.values())
                        .map(one -> new Column(one, one.heading()))
                        .toList(),
                mapping.entrySet().stream()
                        .map(one -> new Mapped(one.getKey(), one.getValue().orElse(null)))
                        .toList());
    }
}
