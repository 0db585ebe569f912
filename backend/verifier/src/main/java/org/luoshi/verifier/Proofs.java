package org.luoshi.verifier;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks proofs with nothing but the proof itself (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class Proofs {

    private Proofs() {}

    /** @return whether the leaf stands at that place of the tree with that size and root */
    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0 || sibling.length != 32) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = Hashes.node(sibling, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** @return whether the newer tree begins with all the leaves of the older one, in their order */
    public static boolean extended(long from, byte[] older, long to, byte[] newer, List<byte[]> path) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && Arrays.equals(older, newer);
        }
        if (from == 0) {
            return path.isEmpty() && Arrays.equals(older, Hashes.empty());
        }
        if (path.stream().anyMatch(hash -> hash.length != 32)) {
            return false;
        }
        Iterator<byte[]> rest = path.iterator();
        long place = from - 1;
        long last = to - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        byte[] before = older;
        if (Long.bitCount(from) != 1) {
            if (!rest.hasNext()) {
                return false;
            }
            before = rest.next();
        }
        byte[] after = before;
        while (rest.hasNext()) {
            byte[] sibling = rest.next();
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                before = Hashes.node(sibling, before);
                after = Hashes.node(sibling, after);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hashes.node(after, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, older) && Arrays.equals(after, newer);
    }
}
