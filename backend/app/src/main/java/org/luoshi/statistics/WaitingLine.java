package org.luoshi.statistics;

import java.time.Instant;
import org.luoshi.declaration.State;

/** Declarations of one place in one state that somebody still has to act on.
 * @param place id of a college or class; 0 for all of them together
 * @param overdue how many of them are in that state for longer than allowed
 * @param oldest since when the first of them is in that state
 * @param middle since when the middle one is */
record WaitingLine(long place, State state, long count, long overdue, Instant oldest, Instant middle) {}
