package org.luoshi.roster;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file said in its earlier rows: numbers, and the names that codes have. */
final class Duplicates {

    private final NumberTable studentNumbers = new NumberTable();
    private final NumberTable idNumbers = new NumberTable();
    private final BitSet doubted = new BitSet();
    private final Map<String, String> colleges = new LinkedHashMap<>();
    private final Map<String, String> collegeCodes = new HashMap<>();
    private final Map<MajorKey, String> majors = new LinkedHashMap<>();
    private final Map<ClassKey, Integer> classes = new LinkedHashMap<>();
    private final Set<MajorKey> named = new HashSet<>();

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

    /** @return the row on which an ID number stands, or 0 */
    int rowOfIdNumber(String number) {
        return idNumbers.rowOf(number);
    }

    /** Remembers that a later row contradicts this one: nobody but a person can tell which of the two is right.
     * @return false where that was known already */
    boolean doubt(int row) {
        boolean known = doubted.get(row);
        doubted.set(row);
        return !known;
    }

    boolean isDoubted(int row) {
        return doubted.get(row);
    }

    boolean anyDoubt() {
        return !doubted.isEmpty();
    }

    /** @return whether the file names this student, in a right row or a wrong one */
    boolean names(String studentNumber) {
        return studentNumbers.contains(studentNumber);
    }

    /** @return whether an earlier row has another name for the code */
    boolean otherCollegeName(String code, String name) {
        return !colleges.getOrDefault(code, name).equals(name);
    }

    /** @return whether an earlier row has another code for the college: a leading zero may be lost */
    boolean otherCollegeCode(String name, String code) {
        return !collegeCodes.getOrDefault(name, code).equals(code);
    }

    boolean otherMajorName(String college, String code, String name) {
        return !majors.getOrDefault(new MajorKey(college, code), name).equals(name);
    }

    /** Remembers what a right row calls its college, major and class. */
    void taken(RosterRow row, String collegeName, String majorName) {
        colleges.putIfAbsent(row.collegeCode(), collegeName);
        collegeCodes.putIfAbsent(collegeName, row.collegeCode());
        majors.putIfAbsent(new MajorKey(row.collegeCode(), row.majorCode()), majorName);
        classes.merge(new ClassKey(row.collegeCode(), row.className()), 1, Integer::sum);
    }

    /** Begins to gather anew what right rows belong to: some that were right when they were read are doubted by now. */
    void gatherAgain() {
        classes.clear();
        named.clear();
    }

    void gather(List<RosterRow> right) {
        for (RosterRow row : right) {
            named.add(new MajorKey(row.collegeCode(), row.majorCode()));
            classes.merge(new ClassKey(row.collegeCode(), row.className()), 1, Integer::sum);
        }
    }

    /** Forgets the colleges and majors to which no right row belongs. */
    void gathered() {
        majors.keySet().retainAll(named);
        colleges.keySet().retainAll(named.stream().map(MajorKey::college).collect(Collectors.toSet()));
    }

    Map<String, String> colleges() {
        return colleges;
    }

    Map<MajorKey, String> majors() {
        return majors;
    }

    /** @return every class with the number of its right rows */
    Map<ClassKey, Integer> classes() {
        return classes;
    }
}
