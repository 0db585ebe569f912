package org.luoshi.roster;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a file said in its earlier rows: numbers, and the names that codes have. */
final class Duplicates {

    private final NumberTable studentNumbers = new NumberTable();
    private final NumberTable idNumbers = new NumberTable();
    private final Map<String, String> colleges = new LinkedHashMap<>();
    private final Map<MajorKey, String> majors = new LinkedHashMap<>();
    private final Set<ClassKey> classes = new LinkedHashSet<>();

    /** A major is known by its code within its college. */
    record MajorKey(String college, String code) {}

    /** A class is known by its name within its college. */
    record ClassKey(String college, String name) {}

    /** @return the earlier row with this number, or 0 */
    int studentNumber(String number, int row) {
        return studentNumbers.putIfAbsent(number, row);
    }

    int idNumber(String number, int row) {
        return idNumbers.putIfAbsent(number, row);
    }

    /** @return whether the file names this student, in a right row or a wrong one */
    boolean names(String studentNumber) {
        return studentNumbers.contains(studentNumber);
    }

    /** @return whether an earlier row has another name for the code */
    boolean college(String code, String name) {
        String earlier = colleges.putIfAbsent(code, name);
        return earlier != null && !earlier.equals(name);
    }

    boolean major(String college, String code, String name) {
        String earlier = majors.putIfAbsent(new MajorKey(college, code), name);
        return earlier != null && !earlier.equals(name);
    }

    void taken(String college, String className) {
        classes.add(new ClassKey(college, className));
    }

    Map<String, String> colleges() {
        return colleges;
    }

    Map<MajorKey, String> majors() {
        return majors;
    }

    Set<ClassKey> classes() {
        return classes;
    }
}
