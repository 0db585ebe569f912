package org.luoshi.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

/** A row that is held against the log, by the name under which findings tell of it.
 * @param type such as {@code concern}
 * @param id its id, or another name that the log has for it */
public record HeldRow(String type, String id, Consumer<Finding> findings) {

    // of a row's own moment and that of its entry, which are two looks at the clock in one transaction
    private static final Duration APART = Duration.ofMinutes(10);

    /** Names the row where both, as text, are not the same. */
    public void same(String what, Object here, Object inLog) {
        if (!Objects.equals(text(here), text(inLog))) {
            altered(Finding.differs(what, here, inLog));
        }
    }

    /** The same for what entries of earlier releases do not have: nothing in the log, nothing to compare. */
    public void sameIfLogged(String what, Object here, Object inLog) {
        if (inLog != null) {
            same(what, here, inLog);
        }
    }

    /** Names the row where its moment is not that of the entry.
     * @param here null is never the moment of an entry */
    public void around(String what, Instant here, Instant inLog) {
        if (here == null || Duration.between(here, inLog).abs().compareTo(APART) > 0) {
            altered(Finding.differs(what, here, inLog));
        }
    }

    public void altered(String detail) {
        findings.accept(new Finding(FindingKind.RECORD_ALTERED, type, id, detail));
    }

    public void missing() {
        findings.accept(new Finding(FindingKind.RECORD_MISSING, type, id, "the log tells of it and of no deletion"));
    }

    public void withoutEntry() {
        findings.accept(new Finding(FindingKind.RECORD_WITHOUT_ENTRY, type, id, "no entry of the log tells of it"));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
