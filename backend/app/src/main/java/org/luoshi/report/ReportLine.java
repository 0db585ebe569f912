package org.luoshi.report;

import java.util.List;
import org.luoshi.sheet.SheetContent.OfDeclaration;

/** A graduate of the denominator in a report. Ids and digests only: the row's personal content stands apart and may go one day (R9.1).
 * @param college code
 * @param major code
 * @param declarations what counts for them, with the digests of their proofs
 * @param signed id of the declaration that counts at the stage signed, null where none does
 * @param row hex SHA-256 of salt and content of their row in the national layout */
record ReportLine(
        String graduate,
        String college,
        String major,
        int difficulty,
        List<OfDeclaration> declarations,
        String signed,
        String row) {

    ReportLine withRow(String digest) {
        return new ReportLine(graduate, college, major, difficulty, declarations, signed, digest);
    }
}
