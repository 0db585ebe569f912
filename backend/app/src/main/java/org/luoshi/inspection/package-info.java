/**
 * Inspections that convince a sceptic (R8.2): announced with a period, the population committed to a Merkle root before anybody knows the seed,
 * the sample derived from both so that anybody can derive it again, calls and findings, and who answers for what was not true.
 *
 * <p>What gives what, for whoever builds on it:
 * <ul>
 *   <li>{@link org.luoshi.inspection.Inspections} finds an inspection that an actor may see; {@link org.luoshi.inspection.Inspection} is the row, with root,
 *       position and seed;
 *   <li>{@link org.luoshi.inspection.Population} reads the committed leaves: the plan first, then one for each declaration, canonical JSON
 *       of ids and digests; {@code root()} is their Merkle root (RFC 9162);
 *   <li>{@link org.luoshi.inspection.Drawing} is the derivation: pure, exact, and the same in {@code docs/draw.mjs} and on the page;
 *   <li>{@link org.luoshi.inspection.Samples} gives the samples with graduate, evidence, calls and findings;
 *   <li>{@link org.luoshi.inspection.Results} counts the findings; {@link org.luoshi.inspection.Proportion} has the intervals.
 * </ul>
 */
package org.luoshi.inspection;
