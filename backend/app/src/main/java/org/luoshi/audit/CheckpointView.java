package org.luoshi.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signed checkpoint of the log.
 * @param size number of entries that it covers
 * @param root hex of the Merkle root over them
 * @param note the signed text itself: save it as a file for the verifier */
@Schema(name = "Checkpoint")
record CheckpointView(long size, String root, String note, Instant signedAt) {}
