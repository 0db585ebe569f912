package org.luoshi.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows that an entry stands in the log of a checkpoint (RFC 9162, 2.1.3).
 * @param entry id of the entry
 * @param position its place, from 0
 * @param size of the log that the checkpoint covers
 * @param leafHash hex SHA-256 of a zero byte and the canonical entry
 * @param path hashes from the leaf's sibling to the root
 * @param checkpoint the signed text whose root the path leads to */
@Schema(name = "InclusionProof")
record InclusionProofView(
        String entry, long position, long size, String leafHash, List<String> path, String checkpoint) {}
