package org.luoshi.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DetailsText;
import org.luoshi.evidence.Evidence;

/** What somebody decided about, as one number: the same content has the same digest, whoever computes it (R8.1). */
final class ContentDigest {

    private ContentDigest() {}

    /** @return hex SHA-256 of the canonical JSON of destination, details and evidence (kind with SHA-256 of the file, or the link) */
    static String of(Declaration declaration, List<Evidence> evidence) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("destination", declaration.destination());
        content.put("details", DetailsText.values(declaration.details()));
        content.put(
                "evidence", evidence.stream().map(ContentDigest::line).sorted().toList());
        return hex(CanonicalJson.of(content));
    }

    private static String line(Evidence one) {
        return one.kind + " " + (one.sha256 != null ? one.sha256 : one.url);
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
