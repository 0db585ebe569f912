package org.luoshi.privacy;

import java.util.List;
import org.luoshi.problem.Text;

/** What one table holds about a graduate. Every feature that keeps personal data produces one for each of its tables; the graduate's
 * export, the page that says what is held, and the deletion all follow from it (PIPL 17, 45, 47).
 * @param section its name in the export; tables are deleted in the order of their sections, {@code graduate} last
 * @param what is held
 * @param why it is held, and on what ground
 * @param select one row a record, with the graduate's id as the only parameter; aliases become names in the export
 * @param delete statements with the graduate's id as the only parameter, which leave digests and what counts */
public record PersonalTable(String section, Text what, Text why, String select, List<String> delete) {}
