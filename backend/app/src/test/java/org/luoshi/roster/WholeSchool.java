package org.luoshi.roster;

import static org.luoshi.Errands.post;
import static org.luoshi.Errands.put;

import java.util.List;
import java.util.Map;
import org.luoshi.Caller;

/** A school made through the API alone, as an office sets it up: one class of college 01 with the graduates of the demo accounts. */
public final class WholeSchool {

    private WholeSchool() {}

    /** @param cohort body of the new cohort */
    public static void open(Map<String, Object> cohort) {
        int year = (int) cohort.get("year");
        post("office", "/cohorts", cohort).statusCode(201);
        Roster roster = Roster.of(2)
                .with(2, "学号", "2022010101")
                .with(2, "邮箱", "one@example.edu.cn")
                .with(3, "学号", "2022010102")
                .with(3, "邮箱", "two@example.edu.cn");
        Caller.OFFICE.importRoster(year, roster.csv(), "").statusCode(201);
        assign(year, "T0101", "counselor", Map.of("classNames", List.of("机电2201班")));
        assign(year, "T0103", "officer", Map.of());
        assign(year, "T0104", "leader", Map.of());
    }

    private static void assign(int year, String number, String role, Map<String, Object> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.putAll(Map.of("cohort", year, "name", number, "role", role, "collegeCode", "01"));
        put("office", "/assignments/" + number, body).statusCode(200);
    }
}
