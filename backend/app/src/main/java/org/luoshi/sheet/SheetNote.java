package org.luoshi.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.verifier.SignedNote;

/** The few lines that the school signs below a weekly sheet: what, by whom, in which office, when (R8.1). What is shown of a signature comes from
 * them. */
final class SheetNote {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "luoshi weekly-sheet signature 1";
    private static final List<String> NAMES = List.of(
            "sheet",
            "cohort",
            "college",
            "week",
            "position",
            "root",
            "package sha256",
            "figures",
            "statements",
            "signer",
            "name",
            "title",
            "for",
            "at");

    private final Map<String, String> said;

    private SheetNote(Map<String, String> said) {
        this.said = said;
    }

    static String of(WeeklySheet sheet, SheetPackage latest, SheetContent content, SheetSignature one) {
        return String.join(
                "\n",
                FORM,
                "sheet " + sheet.id,
                "cohort " + sheet.cohortYear,
                "college " + sheet.college.code,
                "week " + sheet.week,
                "position " + latest.position,
                "root " + latest.root,
                "package sha256 " + latest.sha256,
                "figures " + SheetContent.canonical(content.figures().total()),
                "statements " + one.statements,
                "signer " + one.signer,
                "name " + line(one.signerName),
                "title " + one.title,
                "for " + (one.delegatedByName == null ? "-" : line(one.delegatedByName)),
                "at " + one.signedAt,
                "");
    }

    /** @return a name as it stands in the text */
    static String line(String name) {
        return name.replaceAll("\\p{Cntrl}", " ");
    }

    /** Reads a signed text, whose signature is for the caller to check.
     * @return empty where it is no such text */
    static Optional<SheetNote> read(String note) {
        try {
            List<String> lines = SignedNote.parse(note).text().lines().toList();
            if (lines.size() != NAMES.size() + 1 || !lines.getFirst().equals(FORM)) {
                return Optional.empty();
            }
            Map<String, String> said = new HashMap<>();
            for (int i = 0; i < NAMES.size(); i++) {
                String begin = NAMES.get(i) + " ";
                if (!lines.get(i + 1).startsWith(begin)) {
                    return Optional.empty();
                }
                said.put(NAMES.get(i), lines.get(i + 1).substring(begin.length()));
            }
            return Optional.of(new SheetNote(said));
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }

    String get(String name) {
        return said.get(name);
    }

    /** @return the leader whose place the signer took, null for the leader themselves */
    String actingFor() {
        String name = said.get("for");
        return name.equals("-") ? null : name;
    }

    /** @return the figures of the college as they were signed */
    SheetFigures.Row figures() {
        try {
            return JSON.readValue(said.get("figures"), SheetFigures.Row.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a signed text is not what was written", e);
        }
    }
}
