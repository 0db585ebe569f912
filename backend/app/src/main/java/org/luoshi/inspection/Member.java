package org.luoshi.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.policy.Destination;

/** A declaration of the population, as it stood at the position of the commitment: ids, codes and digests.
 * @param contentDigest hex SHA-256 of destination, details and evidence
 * @param evidence hex SHA-256 of each file, in order */
record Member(
        String declaration,
        int version,
        String graduate,
        String college,
        long collegeId,
        Destination destination,
        String stratum,
        String contentDigest,
        List<String> evidence) {

    /** @return its leaf of the tree: canonical JSON (RFC 8785) */
    String leaf() {
        Map<String, Object> leaf = new LinkedHashMap<>();
        leaf.put("declaration", declaration);
        leaf.put("version", version);
        leaf.put("graduate", graduate);
        leaf.put("college", college);
        leaf.put("destination", destination);
        leaf.put("stratum", stratum);
        leaf.put("contentDigest", contentDigest);
        leaf.put("evidence", evidence);
        return CanonicalJson.of(leaf);
    }
}
