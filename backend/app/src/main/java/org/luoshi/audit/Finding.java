package org.luoshi.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is not as the log says.
 * @param subjectType what it is about, as in the log: {@code entry}, {@code declaration}, {@code evidence}, {@code counter} and so on
 * @param subject which one: its id, or the place of a counter
 * @param detail what differs, in codes and shortened digests; no personal data */
@Schema(name = "Finding")
public record Finding(
        FindingKind kind,
        @Schema(examples = "declaration") String subjectType,
        @Schema(examples = "17") String subject,
        @Schema(examples = "state: VERIFIED here, AT_COLLEGE in the log") String detail) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST = 300;

    public Finding {
        subject = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    }

    /** @return the detail of a value that differs */
    public static String differs(String what, Object here, Object inLog) {
        return what + ": " + brief(here) + " here, " + brief(inLog) + " in the log";
    }

    private static String brief(Object value) {
        String text = String.valueOf(value);
        return text.matches("[0-9a-f]{64}") ? text.substring(0, 16) + "…" : text;
    }
}
