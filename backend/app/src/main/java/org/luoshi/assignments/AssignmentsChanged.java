package org.luoshi.assignments;

/** What somebody is assigned to changed; fired in the transaction that changes it.
 * @param staffNumber of whom */
public record AssignmentsChanged(String staffNumber) {}
