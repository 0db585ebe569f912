package org.luoshi.audit;

/** What can be found when the log is held against the tables and the store. */
public enum FindingKind {
    /** An entry of the log no longer is what its leaf was made of. */
    ENTRY_ALTERED,
    /** An entry that somebody wrote who is not the service. */
    ENTRY_FORGED,
    /** A place of the log without its entry, or an entry of a place that is missing. */
    ENTRY_MISSING,
    /** The log ends before the size that was signed or noted. */
    TAIL_MISSING,
    /** A kept hash of the tree is not that of the leaves below it. */
    TREE_DIFFERS,
    /** The log up to a signed checkpoint has another root than was signed, or its signature is not valid. */
    CHECKPOINT_DIFFERS,
    /** A row of a table says something else than the log. */
    RECORD_ALTERED,
    /** The log tells of a row that is not there. */
    RECORD_MISSING,
    /** A row that no entry of the log accounts for. */
    RECORD_WITHOUT_ENTRY,
    /** A value of a row, or of what a check needs, that nobody can read. */
    UNREADABLE,
    /** A stored file has another SHA-256 than what was handed in. */
    FILE_ALTERED,
    /** A stored file is not there. */
    FILE_MISSING,
    /** A kept count is not what a plain recount gives. */
    COUNTER_DIFFERS
}
