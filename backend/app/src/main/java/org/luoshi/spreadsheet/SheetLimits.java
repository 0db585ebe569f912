package org.luoshi.spreadsheet;

import org.luoshi.problem.Problem;

/** What a file may be, and how one that is not is refused.
 * @param rejected the problem that answers a damaged or an empty file
 * @param largestXlsx in bytes
 * @param largestCsv in bytes
 * @param largestSheet in bytes once inflated
 * @param largestTexts table of shared texts in bytes once inflated; it is held in memory */
public record SheetLimits(Problem rejected, long largestXlsx, long largestCsv, long largestSheet, long largestTexts) {}
