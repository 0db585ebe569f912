package org.luoshi.declaration;

/** How a reviewer disposed of a flag. */
public enum FlagOutcome {
    EXPLAINED,
    CORRECTED,
    REFERRED
}
