package org.luoshi.audit;

import java.util.Objects;
import java.util.function.Consumer;

/** A row that is held against the log, by the name under which findings tell of it.
 * @param type such as {@code concern}
 * @param id its id, or another name that the log has for it */
public record HeldRow(String type, String id, Consumer<Finding> findings) {

    /** Names the row where both, as text, are not the same. */
    public void same(String what, Object here, Object inLog) {
        if (!Objects.equals(text(here), text(inLog))) {
            altered(Finding.differs(what, here, inLog));
        }
    }

    /** The same for what nobody needs to read twice: digests. */
    public void sameUnshown(String what, Object here, Object inLog) {
        if (!Objects.equals(text(here), text(inLog))) {
            altered(what + " is not what the log says");
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
