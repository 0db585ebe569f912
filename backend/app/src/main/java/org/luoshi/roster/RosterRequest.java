package org.luoshi.roster;

/** How a roster file is to be taken.
 * @param dryRun check it and change nothing
 * @param acceptPartial take the right rows although others are wrong
 * @param removeMissing take graduates off the roster whom the file does not name
 * @param expectedMissing how many those are, as the office saw it; null without removal */
public record RosterRequest(
        int cohortYear, boolean dryRun, boolean acceptPartial, boolean removeMissing, Integer expectedMissing) {}
