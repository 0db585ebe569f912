package org.luoshi.statistics;

import org.luoshi.cohort.Seat;
import org.luoshi.policy.Destination;

/** How many graduates share a seat and what they count as.
 * @param seat its class is 0 in the counts that are kept without classes
 * @param reportedAs what counts at the stage reported, null when nothing does
 * @param verifiedAs the same at the stage verified
 * @param signed whether that very declaration is in the last signed sheet of their college
 * @param n number of graduates; in a change it may be negative */
record Cell(Seat seat, Destination reportedAs, Destination verifiedAs, boolean signed, long n) {

    /** @return what these graduates count as at that stage, null when nothing does */
    Destination countsAs(Stage stage) {
        return switch (stage) {
            case REPORTED -> reportedAs;
            case VERIFIED -> verifiedAs;
            case SIGNED -> signed ? verifiedAs : null;
        };
    }

    /** @return whether they are in the numerator at that stage (R2.3) */
    boolean employed(Stage stage) {
        Destination destination = countsAs(stage);
        return destination != null && destination.employed();
    }

    /** @return the same place with another number */
    Cell with(long number) {
        return new Cell(seat, reportedAs, verifiedAs, signed, number);
    }

    /** @return the same, without its class */
    Cell rolledUp() {
        return new Cell(
                new Seat(
                        seat.cohortYear(),
                        seat.collegeId(),
                        seat.majorId(),
                        0,
                        seat.programmeYears(),
                        seat.gender(),
                        seat.difficulty()),
                reportedAs,
                verifiedAs,
                signed,
                n);
    }
}
