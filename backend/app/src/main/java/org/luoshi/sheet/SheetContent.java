package org.luoshi.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.verifier.Frontier;
import org.luoshi.verifier.Hashes;

/** The content of a weekly sheet.
 * @param figures what follows from the log up to the position
 * @param lines one for each graduate of the denominator, from the same, ordered by id
 * @param stated what people stated, and names for display */
public record SheetContent(SheetFigures figures, List<Line> lines, SheetStated stated) {

    // its own, so that no setting of the service can change what a package looks like
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A graduate with what counts for them, nothing where they have not declared. Ids only. */
    public record Line(String graduate, String major, int difficulty, List<OfDeclaration> declarations) {

        /** @return the declaration that counts as verified, null where none does */
        public OfDeclaration verifiedOne() {
            return declarations.stream()
                    .filter(OfDeclaration::verified)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A declaration as it stood.
     * @param contentDigest hex SHA-256 of destination, details and evidence
     * @param evidence hex SHA-256 of each file, in order
     * @param reported whether it counts at the stage reported
     * @param verified whether it counts at the stage verified */
    public record OfDeclaration(
            String declaration,
            int version,
            State state,
            Destination destination,
            String contentDigest,
            List<String> evidence,
            boolean reported,
            boolean verified) {}

    static SheetContent parse(byte[] content) {
        try {
            return JSON.readValue(content, SheetContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored package is not what was written", e);
        }
    }

    /** @return the whole as canonical JSON (RFC 8785) in UTF-8 */
    byte[] bytes() {
        return bytes(leaves());
    }

    /** @param leaves those of this content, which need not be made again
     * @return the same: canonical JSON of an object is its members in the order of their names */
    static byte[] bytes(List<String> leaves) {
        return ("{\"figures\":" + leaves.get(0) + ",\"lines\":[" + String.join(",", leaves.subList(2, leaves.size()))
                        + "],\"stated\":" + leaves.get(1) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @return what can be worked out again from the log, in the same form */
    byte[] recomputable() {
        List<String> leaves = leaves();
        return ("{\"figures\":" + leaves.get(0) + ",\"lines\":[" + String.join(",", leaves.subList(2, leaves.size()))
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @return the leaves of its tree: the figures, what was stated, and one for each graduate */
    List<String> leaves() {
        List<String> leaves = new ArrayList<>(lines.size() + 2);
        leaves.add(canonical(figures));
        leaves.add(canonical(stated));
        lines.forEach(line -> leaves.add(canonical(line)));
        return leaves;
    }

    /** @return hex root of the tree over the leaves (RFC 9162) */
    String root() {
        return root(leaves());
    }

    /** @return hex root of the tree over canonical leaves (RFC 9162) */
    public static String root(List<String> leaves) {
        Frontier tree = new Frontier();
        leaves.forEach(leaf -> tree.add(Hashes.leaf(leaf)));
        return HexFormat.of().formatHex(tree.root());
    }

    /** @return a record as canonical JSON (RFC 8785); numbers in it are integers */
    public static String canonical(Object value) {
        return CanonicalJson.of(value);
    }
}
