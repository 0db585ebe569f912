package org.luoshi.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.luoshi.report.ReportKind;
import org.luoshi.sheet.SheetContent;

/** What was published, whole: counts of groups alone, small ones hidden, nothing about a graduate (R9.2).
 * @param form name and version of this form
 * @param number of the report, 1 unless it corrects one before
 * @param reason why it corrects the one before; null in the first
 * @param hiddenBelow groups of fewer graduates are hidden
 * @param destinations by grouping, of the employed and those who are not
 * @param report the package that the figures are of */
record PublishedContent(
        String form,
        int cohort,
        ReportKind kind,
        int number,
        String reason,
        String publishedAt,
        String frozenAt,
        String confirmedOn,
        String reference,
        long position,
        int rosterVersion,
        String policyVersion,
        int hiddenBelow,
        String grouping,
        Counts total,
        List<College> colleges,
        Map<String, List<Group>> destinations,
        Report report) {

    static final String FORM = "luoshi initial-rate 1";

    // its own, so that no setting of the service can change what was published
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Graduates and the employed among them; both null where the group is hidden. */
    record Counts(Long graduates, Long employed) {}

    /** A college with its majors. */
    record College(String key, String name, Counts counts, List<Major> majors) {}

    record Major(String key, String name, Counts counts) {}

    /** A group of destinations.
     * @param count null where the group is hidden */
    record Group(String key, String zh, String en, Long count) {}

    /** The frozen report.
     * @param note the signed text with the school's signature */
    record Report(String root, String sha256, String note, String entry) {}

    static PublishedContent parse(byte[] content) {
        try {
            return JSON.readValue(content, PublishedContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException("what was published is not what was written", e);
        }
    }

    /** @return canonical JSON (RFC 8785) in UTF-8 */
    byte[] bytes() {
        return SheetContent.canonical(this).getBytes(StandardCharsets.UTF_8);
    }
}
