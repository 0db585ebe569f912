package org.luoshi.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows to anybody that an entry stands in the log of a signed checkpoint (RFC 9162, 2.1.3).
 * @param entry the entry as canonical JSON; its leaf is SHA-256 of a zero byte and this text
 * @param position its place, from 0
 * @param size of the log that the checkpoint covers
 * @param path hashes from the leaf's sibling to the root, in hex
 * @param checkpoint the signed text whose root the path leads to */
@Schema(name = "LogProof")
public record LogProof(String entry, long position, long size, List<String> path, String checkpoint) {}
