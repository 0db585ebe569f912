package org.luoshi.demo;

import java.util.List;
import org.luoshi.cohort.Gender;
import org.luoshi.demo.DemoCase.Ending;

/**
 * A graduate of the demo school and what they declare.
 *
 * @param difficulty national bit mask, 0 = not in difficulty
 * @param cases declarations in the order in which they are made; empty: has not declared
 */
record DemoGraduate(
        String studentNumber,
        String examNumber,
        String name,
        Gender gender,
        String idNumber,
        DemoClass schoolClass,
        int difficulty,
        String phone,
        String email,
        List<DemoCase> cases) {

    /** @return whether they have verified work by the plan */
    boolean placed() {
        return cases.stream()
                .anyMatch(one ->
                        one.ending() == Ending.VERIFIED && one.destination().employed());
    }

    /** @return the same graduate with these declarations */
    DemoGraduate declaring(List<DemoCase> made) {
        return new DemoGraduate(
                studentNumber,
                examNumber,
                name,
                gender,
                idNumber,
                schoolClass,
                difficulty,
                phone,
                email,
                List.copyOf(made));
    }

    /** @return the same graduate, in difficulty finding work */
    DemoGraduate inDifficulty() {
        return new DemoGraduate(studentNumber, examNumber, name, gender, idNumber, schoolClass, 1, phone, email, cases);
    }
}
