package org.luoshi.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DetailsText;
import org.luoshi.evidence.Evidence;

/** What somebody decided about, as one number: the same content has the same digest, whoever computes it (R8.1). */
public final class ContentDigest {

    private ContentDigest() {}

    /** @return hex SHA-256 of the canonical JSON of destination, details and evidence (kind with SHA-256 of the file, or the link) */
    static String of(Declaration declaration, List<Evidence> evidence) {
        return hex(text(declaration, evidence));
    }

    /** @return the canonical JSON whose SHA-256 is the digest, for whoever is to work it out again */
    public static String text(Declaration declaration, List<Evidence> evidence) {
        return text(
                declaration.destination().name(),
                CanonicalJson.of(DetailsText.values(declaration.details())),
                evidence.stream()
                        .map(one -> line(one.kind.name(), one.sha256, one.url))
                        .toList());
    }

    /** @param details as the table keeps them, which is canonical JSON
     * @param evidence lines of {@link #line}
     * @return the same digest, of what the tables hold now */
    static String ofKept(String destination, String details, List<String> evidence) {
        return hex(text(destination, details, evidence));
    }

    // names in the order that RFC 8785 gives them
    private static String text(String destination, String details, List<String> evidence) {
        return "{\"destination\":" + CanonicalJson.of(destination) + ",\"details\":" + details + ",\"evidence\":"
                + CanonicalJson.of(evidence.stream().sorted().toList()) + "}";
    }

    /** @return a piece of evidence as the digest takes it: its kind, and the hash of the file or the link */
    static String line(String kind, String sha256, String url) {
        return kind + " " + (sha256 != null ? sha256 : url);
    }

    private static String hex(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
