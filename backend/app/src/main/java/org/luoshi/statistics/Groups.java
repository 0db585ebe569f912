package org.luoshi.statistics;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.luoshi.cohort.Gender;
import org.luoshi.policy.OtherCodes;
import org.luoshi.problem.Text;

/** Counts under their keys: denominators and numerators of rates, graduates by destination. */
final class Groups {

    private Groups() {}

    /** @return graduates and employed by key, each with its rate, in the order of the keys
     * @param empty keys that are there even with nobody in them */
    static Map<String, EmploymentRate> rates(
            Collection<Cell> cells, Stage stage, Function<Cell, String> key, Collection<String> empty) {
        Map<String, long[]> counts = new TreeMap<>();
        empty.forEach(one -> counts.put(one, new long[2]));
        for (Cell cell : cells) {
            long[] count = counts.computeIfAbsent(key.apply(cell), one -> new long[2]);
            count[0] += cell.n();
            count[1] += cell.employed(stage) ? cell.n() : 0;
        }
        Map<String, EmploymentRate> rates = new TreeMap<>();
        counts.forEach((one, count) -> rates.put(one, EmploymentRate.of(count[0], count[1])));
        return rates;
    }

    /** @return the rate of all of them together */
    static EmploymentRate total(Collection<Cell> cells, Stage stage) {
        long graduates = 0;
        long employed = 0;
        for (Cell cell : cells) {
            graduates += cell.n();
            employed += cell.employed(stage) ? cell.n() : 0;
        }
        return EmploymentRate.of(graduates, employed);
    }

    /** @return how the groups of a dimension are recognised in a cell */
    static Function<Cell, String> key(Dimension by, Directory directory) {
        return switch (by) {
            case COLLEGE ->
                cell -> directory.colleges().get(cell.seat().collegeId()).code();
            case MAJOR -> cell -> directory.majors().get(cell.seat().majorId()).code();
            case CLASS -> cell -> directory.classes().get(cell.seat().classId()).key();
            case PROGRAMME -> cell -> String.valueOf(cell.seat().programmeYears());
            case GENDER -> cell -> cell.seat().gender().name();
            case DIFFICULTY -> cell -> String.valueOf(cell.seat().difficulty());
        };
    }

    /** @return what the group of that key is called */
    static String name(Dimension by, String key, Directory directory, Locale language) {
        return switch (by) {
            case COLLEGE -> directory.collegeName(key);
            case MAJOR -> directory.majorName(key);
            case CLASS -> key.substring(key.indexOf('/') + 1);
            case PROGRAMME -> new Text(key + "年制", key + "-year programme").in(language);
            case GENDER -> gender(Gender.valueOf(key)).in(language);
            case DIFFICULTY -> difficulty(key).in(language);
        };
    }

    private static Text gender(Gender gender) {
        return switch (gender) {
            case MALE -> new Text("男", "Male");
            case FEMALE -> new Text("女", "Female");
            case UNSTATED -> new Text("未说明", "Not stated");
        };
    }

    private static Text difficulty(String mask) {
        return OtherCodes.DIFFICULTY.codes().stream()
                .filter(code -> code.code().equals(mask))
                .map(code -> new Text(code.zh(), code.en()))
                .findFirst()
                .orElseThrow();
    }
}
