package org.luoshi.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.sheet.SheetContent;

/** The whole content of a report: what follows from the log, and what was stated.
 * @param lines one for each graduate of the denominator, by id */
record ReportContent(ReportFigures figures, List<ReportLine> lines, ReportStated stated) {

    // its own, so that no setting of the service can change what a package looks like
    private static final ObjectMapper JSON = new ObjectMapper();

    static ReportContent parse(byte[] content) {
        try {
            return JSON.readValue(content, ReportContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored report is not what was written", e);
        }
    }

    /** @return the whole as canonical JSON (RFC 8785) in UTF-8 */
    byte[] bytes() {
        return SheetContent.canonical(this).getBytes(StandardCharsets.UTF_8);
    }

    /** @return what can be worked out again from the log, in the same form */
    byte[] recomputable() {
        return SheetContent.canonical(new Recomputable(
                        figures, lines.stream().map(line -> line.withRow(null)).toList()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private record Recomputable(ReportFigures figures, List<ReportLine> lines) {}

    /** @return hex root of the tree over figures, what was stated, and one leaf for each graduate (RFC 9162) */
    String root() {
        List<String> leaves = new ArrayList<>(lines.size() + 2);
        leaves.add(SheetContent.canonical(figures));
        leaves.add(SheetContent.canonical(stated));
        lines.forEach(line -> leaves.add(SheetContent.canonical(line)));
        return SheetContent.root(leaves);
    }
}
