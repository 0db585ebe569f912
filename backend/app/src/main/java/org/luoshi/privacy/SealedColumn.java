package org.luoshi.privacy;

import java.util.List;

/** A column that holds sealed ID numbers, numbers that an inspection called, or words that only the school may read.
 * @param index column of the keyed digest beside it, null where there is none */
record SealedColumn(String table, String column, String index) {

    static final List<SealedColumn> ALL = List.of(
            new SealedColumn("graduate", "id_number", "id_number_index"),
            new SealedColumn("roster_change", "before_id_number", null),
            new SealedColumn("proof_reading", "content", null),
            new SealedColumn("assistance_entry", "employer", null),
            new SealedColumn("assistance_entry", "note", null),
            new SealedColumn("inspection_call", "contact", null));
}
