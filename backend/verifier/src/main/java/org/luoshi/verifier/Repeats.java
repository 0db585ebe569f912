package org.luoshi.verifier;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Counts entries that equal another one. Each says to the microsecond what happened to what, so that two are never the same: one that is was
 * copied. Eight bytes of each leaf are kept, 80 MB for ten million; that two others agree in them is less likely than a broken disk. */
final class Repeats {
    private long[] seen = new long[1024];
    private int size;

    /** @param leaf hash of an entry */
    void add(byte[] leaf) {
        if (size == seen.length) {
            seen = Arrays.copyOf(seen, size * 2);
        }
        seen[size++] = ByteBuffer.wrap(leaf).getLong();
    }

    /** @return how many entries are there that stood there before */
    long count() {
        Arrays.sort(seen, 0, size);
        long repeated = 0;
        for (int i = 1; i < size; i++) {
            repeated += seen[i] == seen[i - 1] ? 1 : 0;
        }
        return repeated;
    }
}
