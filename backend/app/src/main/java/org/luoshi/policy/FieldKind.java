package org.luoshi.policy;

import java.util.Optional;

/** What a valid value of a {@link Field} looks like. */
public enum FieldKind {
    /** One line of text. */
    TEXT,
    /** Several lines of text. */
    PARAGRAPH,
    /** A unified social credit code ({@link CreditCode}). */
    CREDIT_CODE,
    EMPLOYER_NATURE(OtherCodes.EMPLOYER_NATURE),
    INDUSTRY(OtherCodes.INDUSTRY),
    JOB_CATEGORY(OtherCodes.JOB_CATEGORY),
    /** A telephone number. */
    PHONE,
    /** An ISO-8601 date. */
    DATE,
    /** Yuan a month. */
    MONEY;

    private final OtherCodes table;

    FieldKind() {
        this(null);
    }

    FieldKind(OtherCodes table) {
        this.table = table;
    }

    /** The table whose codes are the valid values, for the kinds that choose from one. */
    public Optional<OtherCodes> table() {
        return Optional.ofNullable(table);
    }
}
