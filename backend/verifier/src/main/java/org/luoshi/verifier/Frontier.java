package org.luoshi.verifier;

import java.util.ArrayList;
import java.util.List;

/** The root over leaves that come one after another, in memory that grows with the logarithm of their number. */
public final class Frontier {

    private final List<byte[]> complete = new ArrayList<>();
    private long size;

    /** Adds the next leaf. */
    public void add(byte[] leaf) {
        byte[] hash = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hashes.node(complete.get(level), hash);
            level++;
        }
        if (level == complete.size()) {
            complete.add(hash);
        } else {
            complete.set(level, hash);
        }
        size++;
    }

    /** @return number of leaves so far */
    public long size() {
        return size;
    }

    /** @return the root over them */
    public byte[] root() {
        byte[] root = null;
        for (int level = 0; level < complete.size(); level++) {
            if ((size >> level & 1) == 1) {
                root = root == null ? complete.get(level) : Hashes.node(complete.get(level), root);
            }
        }
        return root == null ? Hashes.empty() : root;
    }
}
