package org.luoshi.verifier;

/** Gives the hashes of complete subtrees, of which roots and proofs are made. */
@FunctionalInterface
public interface Subtrees {

    /** @param level 0 for leaves; a subtree of a level covers 2^level leaves
     * @param index number of the subtree within its level, from 0
     * @return 32 bytes */
    byte[] hash(int level, long index);
}
