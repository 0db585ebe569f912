package org.luoshi.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is looked for in the text of a proof. */
@Schema(name = "ReadField")
public enum ReadField {
    NAME,
    ID_NUMBER,
    EMPLOYER,
    CREDIT_CODE,
    SCHOOL,
    SIGNED_ON,
    STARTS_ON,
    ENDS_ON,
    INTERNSHIP_WORDS
}
