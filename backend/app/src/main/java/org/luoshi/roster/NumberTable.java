package org.luoshi.roster;

/** Remembers on which row each number of a file stood: a table of 64-bit hashes, twelve bytes an entry and no objects, so that a million
 * rows fit into little memory. Two numbers of the same hash would be taken for one: with a million of them once in thirty million files. */
final class NumberTable {

    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] hashes = new long[FIRST_CAPACITY];
    private int[] rows = new int[FIRST_CAPACITY];
    private int size;

    /** Remembers a number with its row unless it is there already.
     * @return the row on which it stood before, 0 where it is new */
    int putIfAbsent(String number, int row) {
        if (size * 3L > hashes.length * 2L) {
            grow();
        }
        long hash = hash(number);
        int slot = slot(hashes, hash);
        if (hashes[slot] == hash) {
            return rows[slot];
        }
        hashes[slot] = hash;
        rows[slot] = row;
        size++;
        return 0;
    }

    boolean contains(String number) {
        return rowOf(number) > 0;
    }

    /** @return the row of a number, or 0 */
    int rowOf(String number) {
        long hash = hash(number);
        int slot = slot(hashes, hash);
        return hashes[slot] == hash ? rows[slot] : 0;
    }

    private void grow() {
        long[] larger = new long[hashes.length * 2];
        int[] largerRows = new int[hashes.length * 2];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                int slot = slot(larger, hashes[i]);
                larger[slot] = hashes[i];
                largerRows[slot] = rows[i];
            }
        }
        hashes = larger;
        rows = largerRows;
    }

    private static int slot(long[] table, long hash) {
        int mask = table.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (table[slot] != 0 && table[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    // FNV-1a, then the finalizer of MurmurHash3; 0 marks a free slot
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
