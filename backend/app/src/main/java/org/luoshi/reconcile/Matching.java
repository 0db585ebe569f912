package org.luoshi.reconcile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.national.NationalColumn;
import org.luoshi.policy.IdNumber;
import org.luoshi.privacy.SealedNumbers;

/** Finds out whose a row is: by ID or candidate number where it has them, else by student number and name together. A row that may be
 * several people's is nobody's, and is named (R1.1). ID numbers are looked for by their keyed digest alone. */
final class Matching {

    /** What was found about a row.
     * @param here null where nobody here is meant, or it cannot be said who
     * @param doubt null where it can be said */
    record Found(RegisterRow row, Here here, RowDoubt doubt) {}

    private final SealedNumbers numbers;
    private final Map<ByteBuffer, List<Here>> byIdNumber = new HashMap<>();
    private final Map<String, List<Here>> byExamNumber = new HashMap<>();
    private final Map<String, Here> byStudentNumber = new HashMap<>();
    private final Set<Long> met = new HashSet<>();
    private final Set<Long> twice = new HashSet<>();

    Matching(List<Here> everybody, SealedNumbers numbers) {
        this.numbers = numbers;
        for (Here one : everybody) {
            if (one.idNumber() != null) {
                byIdNumber
                        .computeIfAbsent(ByteBuffer.wrap(one.idNumber()), any -> new ArrayList<>())
                        .add(one);
            }
            if (one.examNumber() != null) {
                byExamNumber
                        .computeIfAbsent(plain(one.examNumber()), any -> new ArrayList<>())
                        .add(one);
            }
            byStudentNumber.put(plain(one.studentNumber()), one);
        }
    }

    /** Reads the whole file once, so that {@link #of} knows who stands in it twice. */
    void meetAll(RegisterFile file) {
        file.read(row -> {
            Found found = find(row);
            if (found.here() != null
                    && found.doubt() == null
                    && !met.add(found.here().graduate())) {
                twice.add(found.here().graduate());
            }
        });
    }

    /** @return what was found about a row, after {@link #meetAll} */
    Found of(RegisterRow row) {
        Found one = find(row);
        return one.here() != null && twice.contains(one.here().graduate())
                ? new Found(row, one.here(), RowDoubt.TWICE_IN_FILE)
                : one;
    }

    private Found find(RegisterRow row) {
        String student = plain(row.get(NationalColumn.STUDENT_NUMBER));
        Here byStudent = byStudentNumber.get(student);
        if (row.trouble() != null) {
            return new Found(row, byStudent, row.trouble());
        }
        String exam = plain(row.get(NationalColumn.EXAM_NUMBER));
        String id = IdNumber.normalise(row.get(NationalColumn.ID_NUMBER));
        boolean named = byStudent != null && sameName(byStudent, row);
        if (id.isEmpty() && exam.isEmpty()) {
            if (student.isEmpty()) {
                return new Found(row, null, RowDoubt.NO_NUMBER);
            }
            return new Found(row, byStudent, byStudent == null || named ? null : RowDoubt.NAME_DIFFERS);
        }
        if (!id.isEmpty() && !IdNumber.isValid(id)) {
            return new Found(row, byStudent, RowDoubt.WRONG_ID_NUMBER);
        }
        List<Here> candidates = candidates(id, exam);
        if (candidates == null) {
            return new Found(row, byStudent, RowDoubt.NUMBERS_CONTRADICT);
        }
        if (candidates.isEmpty()) {
            return new Found(row, named ? byStudent : null, named ? RowDoubt.NUMBERS_CONTRADICT : null);
        }
        if (candidates.size() > 1 && candidates.contains(byStudent)) {
            return new Found(row, byStudent, named ? null : RowDoubt.NAME_DIFFERS);
        }
        return candidates.size() > 1
                ? new Found(row, null, RowDoubt.SEVERAL_HERE)
                : new Found(row, candidates.getFirst(), null);
    }

    /** @return those whom both numbers mean, null where they mean different people */
    private List<Here> candidates(String id, String exam) {
        List<Here> ofId = id.isEmpty()
                ? null
                : numbers.indexes(id).stream()
                        .flatMap(index -> byIdNumber.getOrDefault(ByteBuffer.wrap(index), List.of()).stream())
                        .toList();
        List<Here> ofExam = exam.isEmpty() ? null : byExamNumber.getOrDefault(exam, List.of());
        if (ofId == null || ofExam == null) {
            return ofId == null ? ofExam : ofId;
        }
        // a roster without candidate numbers knows nobody by them
        if (ofExam.isEmpty() && ofId.stream().allMatch(one -> one.examNumber() == null)) {
            return ofId;
        }
        List<Here> both = ofId.stream().filter(Set.copyOf(ofExam)::contains).toList();
        return both.isEmpty() && !(ofId.isEmpty() && ofExam.isEmpty()) ? null : both;
    }

    private static boolean sameName(Here here, RegisterRow row) {
        return Likeness.PERSON
                .of(here.row().get(NationalColumn.NAME))
                .equals(Likeness.PERSON.of(row.get(NationalColumn.NAME)));
    }

    private static String plain(String number) {
        return Likeness.TEXT.of(number);
    }
}
