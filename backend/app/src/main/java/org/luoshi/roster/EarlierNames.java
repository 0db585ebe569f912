package org.luoshi.roster;

import java.util.HexFormat;
import java.util.List;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.verifier.Hashes;

/** What the log has of the names under which figures of an earlier moment show a college or major (R2.2). */
final class EarlierNames {

    private EarlierNames() {}

    static String line(String kind, long subject, String name) {
        return CanonicalJson.of(List.of(kind, String.valueOf(subject), name));
    }

    /** @param lines in any order
     * @return hex digest of the names that one version of a roster changed; null for none */
    static String digest(List<String> lines) {
        return lines.isEmpty()
                ? null
                : HexFormat.of()
                        .formatHex(Hashes.leaf(
                                String.join("\n", lines.stream().sorted().toList())));
    }
}
