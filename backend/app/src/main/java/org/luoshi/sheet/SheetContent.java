package org.luoshi.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
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
            return first(OfDeclaration::verified);
        }

        /** @return the declaration that counts as reported, null where none does */
        OfDeclaration reportedOne() {
            return first(OfDeclaration::reported);
        }

        // asked some ten times of each of thousands of lines
        private OfDeclaration first(Predicate<OfDeclaration> counts) {
            for (OfDeclaration one : declarations) {
                if (counts.test(one)) {
                    return one;
                }
            }
            return null;
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

    /** A leaf of the tree.
     * @param text canonical JSON (RFC 8785) in UTF-8
     * @param hash of the leaf (RFC 9162) */
    record Leaf(byte[] text, byte[] hash) {

        private static Leaf of(Object value) {
            byte[] text = canonical(value).getBytes(StandardCharsets.UTF_8);
            return new Leaf(text, Hashes.leaf(text));
        }
    }

    /** @return the whole as canonical JSON (RFC 8785) in UTF-8 */
    byte[] bytes() {
        return bytes(leaves());
    }

    /** @param leaves those of this content, which need not be made again
     * @return the same: canonical JSON of an object is its members in the order of their names */
    static byte[] bytes(List<Leaf> leaves) {
        ByteArrayOutputStream json = figuresAndLines(leaves);
        write(",\"stated\":", json);
        json.writeBytes(leaves.get(1).text());
        json.write('}');
        return json.toByteArray();
    }

    /** @return what can be worked out again from the log, in the same form */
    byte[] recomputable() {
        ByteArrayOutputStream json = figuresAndLines(leaves());
        json.write('}');
        return json.toByteArray();
    }

    private static ByteArrayOutputStream figuresAndLines(List<Leaf> leaves) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(
                leaves.stream().mapToInt(leaf -> leaf.text().length + 1).sum() + 64);
        write("{\"figures\":", json);
        json.writeBytes(leaves.getFirst().text());
        write(",\"lines\":[", json);
        String separator = "";
        for (Leaf line : leaves.subList(2, leaves.size())) {
            write(separator, json);
            json.writeBytes(line.text());
            separator = ",";
        }
        json.write(']');
        return json;
    }

    private static void write(String ascii, ByteArrayOutputStream json) {
        json.writeBytes(ascii.getBytes(StandardCharsets.UTF_8));
    }

    /** @return the leaves of its tree: the figures, what was stated, and one for each graduate */
    List<Leaf> leaves() {
        List<Object> parts = new ArrayList<>(lines.size() + 2);
        parts.add(figures);
        parts.add(stated);
        parts.addAll(lines);
        // the database waits meanwhile, so there is a processor more to be had
        return parts.parallelStream().map(Leaf::of).toList();
    }

    /** @return hex root of the tree over the leaves (RFC 9162) */
    String root() {
        return rootOf(leaves());
    }

    static String rootOf(List<Leaf> leaves) {
        Frontier tree = new Frontier();
        leaves.forEach(leaf -> tree.add(leaf.hash()));
        return HexFormat.of().formatHex(tree.root());
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
