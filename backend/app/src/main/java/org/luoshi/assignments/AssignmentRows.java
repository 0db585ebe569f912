package org.luoshi.assignments;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.access.Assignment;
import org.luoshi.cohort.College;
import org.luoshi.cohort.SchoolClass;
import org.luoshi.problem.Refusal;

/** Turns what the office wrote into rows: one for each class, or one for the college, or one for the whole school. */
final class AssignmentRows {

    private AssignmentRows() {}

    /** @return rows not yet stored
     * @throws Refusal invalid-request where the role does not fit, or the cohort has no such college or class */
    static List<Assignment> of(String staffNumber, AssignmentChange wanted, EntityManager entities) {
        Set<String> classes = new LinkedHashSet<>(wanted.classNames() == null ? List.of() : wanted.classNames());
        checkShape(wanted, classes);
        College college = wanted.collegeCode() == null ? null : college(wanted, entities);
        if (classes.isEmpty()) {
            return List.of(row(staffNumber, wanted, college, null));
        }
        List<Assignment> rows = new ArrayList<>();
        Refusal unknown = null;
        for (String name : classes) {
            SchoolClass found = schoolClass(college, name, entities);
            if (found == null) {
                unknown = unknown == null
                        ? AssignmentDesk.wrong(
                                "classNames",
                                "该学院没有班级“" + name + "”：请按花名册中的班级名称填写",
                                "the college has no class “" + name + "”: name it as the roster does")
                        : unknown.field(
                                "classNames",
                                "该学院没有班级“" + name + "”：请按花名册中的班级名称填写",
                                "the college has no class “" + name + "”: name it as the roster does");
            } else {
                rows.add(row(staffNumber, wanted, college, found));
            }
        }
        if (unknown != null) {
            throw unknown;
        }
        return rows;
    }

    private static void checkShape(AssignmentChange wanted, Set<String> classes) {
        AssignableRole role = wanted.role();
        boolean needsCollege = role.servesClasses() || role.servesACollege();
        if (needsCollege && wanted.collegeCode() == null) {
            throw AssignmentDesk.wrong("collegeCode", "这个角色需要填写二级学院代码", "this role needs the code of a college");
        }
        if (!needsCollege && wanted.collegeCode() != null) {
            throw AssignmentDesk.wrong(
                    "collegeCode", "这个角色面向全校，请不要填写学院", "this role serves the whole school: leave the college out");
        }
        if (!role.servesClasses() && !classes.isEmpty()) {
            throw AssignmentDesk.wrong(
                    "classNames", "只有辅导员和班主任需要填写班级", "only counselors and class advisers have classes");
        }
    }

    private static College college(AssignmentChange wanted, EntityManager entities) {
        return entities.createQuery("from College c where c.cohortYear = ?1 and c.code = ?2", College.class)
                .setParameter(1, wanted.cohort())
                .setParameter(2, wanted.collegeCode())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> AssignmentDesk.wrong(
                        "collegeCode",
                        "这一届没有这个二级学院代码：请先导入花名册，或改正代码",
                        "the cohort has no college of that code: import the roster first, or correct the code"));
    }

    private static SchoolClass schoolClass(College college, String name, EntityManager entities) {
        return entities.createQuery("from SchoolClass c where c.college = ?1 and c.name = ?2", SchoolClass.class)
                .setParameter(1, college)
                .setParameter(2, name)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static Assignment row(
            String staffNumber, AssignmentChange wanted, College college, SchoolClass schoolClass) {
        Assignment row = new Assignment();
        row.cohortYear = wanted.cohort();
        row.staffNumber = staffNumber;
        row.name = wanted.name();
        row.phone = wanted.phone() == null || wanted.phone().isBlank()
                ? null
                : wanted.phone().strip();
        row.role = wanted.role().realmName();
        row.college = college;
        row.schoolClass = schoolClass;
        return row;
    }
}
