package org.luoshi.verifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();
    /** The eight leaves that implementations of RFC 6962 and RFC 9162 are compared by. */
    private static final List<byte[]> KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hashes.leaf(HEX.parseHex(hex)))
            .toList();

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    @DisplayName("the known roots of zero to eight leaves come out, from subtrees and from leaves one by one")
    void knownRoots() {
        Frontier frontier = new Frontier();
        for (int size = 0; size <= 8; size++) {
            assertEquals(ROOTS.get(size), HEX.formatHex(tree(KNOWN).root(size)));
            assertEquals(ROOTS.get(size), HEX.formatHex(frontier.root()));
            if (size < 8) {
                frontier.add(KNOWN.get(size));
            }
        }
    }

    @Test
    @DisplayName("every inclusion proof is right for its own leaf and place, and for no other place or size")
    void inclusion() {
        List<byte[]> leaves = random(70, new Random(7));
        for (int size = 1; size <= leaves.size(); size++) {
            byte[] root = tree(leaves).root(size);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = tree(leaves).inclusion(index, size);
                assertTrue(Proofs.includes(leaves.get(index), index, size, path, root), index + " of " + size);
                assertFalse(Proofs.includes(leaves.get(index), index + 1, size, path, root));
                assertFalse(Proofs.includes(leaves.get(index), size, size, path, root));
            }
        }
    }

    @Test
    @DisplayName("every consistency proof is right, and for no root but those two")
    void consistency() {
        List<byte[]> leaves = random(70, new Random(8));
        for (int to = 1; to <= leaves.size(); to++) {
            byte[] newer = tree(leaves).root(to);
            for (int from = 1; from <= to; from++) {
                byte[] older = tree(leaves).root(from);
                List<byte[]> path = tree(leaves).consistency(from, to);
                assertTrue(Proofs.extended(from, older, to, newer, path), from + " to " + to);
                assertFalse(Proofs.extended(from, flipped(older, 3), to, newer, path));
                assertFalse(Proofs.extended(from, older, to, flipped(newer, 3), path));
            }
        }
    }

    @Test
    @DisplayName("any flipped bit of a proof, missing or additional hash makes it wrong, in trees of random size")
    void anyFlippedBit() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<byte[]> leaves = random(2 + random.nextInt(500), random);
            int size = leaves.size();
            int index = random.nextInt(size);
            int from = 1 + random.nextInt(size - 1);
            byte[] root = tree(leaves).root(size);
            byte[] older = tree(leaves).root(from);
            for (List<byte[]> wrong : spoilt(tree(leaves).inclusion(index, size), random)) {
                assertFalse(Proofs.includes(leaves.get(index), index, size, wrong, root), "seed " + seed);
            }
            for (List<byte[]> wrong : spoilt(tree(leaves).consistency(from, size), random)) {
                assertFalse(Proofs.extended(from, older, size, root, wrong), "seed " + seed);
            }
            assertFalse(Proofs.includes(
                    flipped(leaves.get(index), random.nextInt(256)),
                    index,
                    size,
                    tree(leaves).inclusion(index, size),
                    root));
        }
    }

    @Test
    @DisplayName("a proof in a log of ten million entries asks for no more than twice log2 subtrees")
    void asksForFewSubtrees() {
        List<Long> asked = new ArrayList<>();
        new MerkleTree((level, index) -> {
                    asked.add(index);
                    return new byte[32];
                })
                .inclusion(1_234_567, 10_000_000);
        assertTrue(asked.size() <= 48, asked.size() + " subtrees");
    }

    private static List<List<byte[]>> spoilt(List<byte[]> path, Random random) {
        List<List<byte[]>> wrong = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<byte[]> bit = new ArrayList<>(path);
            bit.set(i, flipped(path.get(i), random.nextInt(256)));
            wrong.add(bit);
        }
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(new byte[32]);
        wrong.add(longer);
        wrong.add(path.subList(0, path.size() - 1));
        return wrong;
    }

    private static byte[] flipped(byte[] hash, int bit) {
        byte[] other = hash.clone();
        other[bit / 8] ^= (byte) (1 << bit % 8);
        return other;
    }

    private static List<byte[]> random(int size, Random random) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] leaf = new byte[32];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
        return leaves;
    }

    private static MerkleTree tree(List<byte[]> leaves) {
        return new MerkleTree((level, index) -> subtree(leaves, level, index));
    }

    private static byte[] subtree(List<byte[]> leaves, int level, long index) {
        return level == 0
                ? leaves.get((int) index)
                : Hashes.node(subtree(leaves, level - 1, 2 * index), subtree(leaves, level - 1, 2 * index + 1));
    }

    @Test
    @DisplayName("the known consistency proof from six to eight leaves comes out")
    void knownConsistency() {
        assertArrayEquals(
                new String[] {
                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
                },
                tree(KNOWN).consistency(6, 8).stream().map(HEX::formatHex).toArray());
    }
}
