package org.luoshi.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows that an older log is the beginning of a newer one (RFC 9162, 2.1.4).
 * @param from size of the older log
 * @param to size of the newer log
 * @param path hashes that lead to both roots */
@Schema(name = "ConsistencyProof")
record ConsistencyProofView(long from, long to, List<String> path) {}
