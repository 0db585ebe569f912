package org.luoshi.declaration;

/** Fired inside the transaction in which a declaration took a step, after it was counted anew.
 * @param declaration as it stands now
 * @param from where it was before */
public record DeclarationMoved(Declaration declaration, State from) {}
