package org.luoshi.verifier;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of RFC 9162, 2.1, from the hashes of complete subtrees; each needs a number of them that grows with the logarithm of
 * the size. */
public final class MerkleTree {

    private final Subtrees subtrees;

    public MerkleTree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** @return the root over the first {@code size} leaves */
    public byte[] root(long size) {
        return size == 0 ? Hashes.empty() : range(0, size);
    }

    /** @param index of a leaf, below size
     * @return hashes from the leaf's sibling upwards (RFC 9162, 2.1.3.1) */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return path;
    }

    private void inclusion(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            inclusion(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            inclusion(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /** @param from size of the older tree, at least 1
     * @param to size of the newer tree
     * @return hashes that lead from the older root to the newer (RFC 9162, 2.1.4.1); none where both are the same */
    public List<byte[]> consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no way from a tree of " + from + " to one of " + to);
        }
        List<byte[]> path = new ArrayList<>();
        if (from < to) {
            consistency(from, 0, to, true, path);
        }
        return path;
    }

    private void consistency(long size, long from, long to, boolean known, List<byte[]> path) {
        if (size == to) {
            if (!known) {
                path.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (size <= middle) {
            consistency(size, from, middle, known, path);
            path.add(range(middle, to));
        } else {
            consistency(size, middle, to, false, path);
            path.add(range(from, middle));
        }
    }

    // the beginning of a range is always a multiple of the largest power of two below its length
    private byte[] range(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return subtrees.hash(level, from >> level);
        }
        long middle = from + split(length);
        return Hashes.node(range(from, middle), range(middle, to));
    }

    // the largest power of two below a length of two or more
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
