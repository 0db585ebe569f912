package org.luoshi.reconcile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One thing on which the school and the register do not agree.
 * @param field null unless a field differs
 * @param doubt null unless the row is unclear
 * @param graduate id, null where nobody here is meant
 * @param college id, null where none is known
 * @param row in the file, null for a graduate who is not in it
 * @param studentNumber as the file has it, where nobody here is meant
 * @param name likewise
 * @param here what stands here, as it was written
 * @param there what stands in the register, as it was written */
record Difference(
        DifferenceKind kind,
        ComparedField field,
        RowDoubt doubt,
        Long graduate,
        Long college,
        Integer row,
        String studentNumber,
        String name,
        Owner owner,
        FixIn fixIn,
        String here,
        String there) {

    /** @return the same for the same difference of another run, whatever the values are by then */
    String key() {
        String whose = graduate != null ? "graduate " + graduate : "row " + studentNumber + " " + name;
        String what = kind == DifferenceKind.ROW_UNCLEAR ? kind + " " + doubt : kind + " " + field;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((whose + " " + what).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
