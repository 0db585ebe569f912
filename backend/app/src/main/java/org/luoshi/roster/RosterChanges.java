package org.luoshi.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.cohort.Gender;
import org.luoshi.cohort.Graduate;
import org.luoshi.privacy.SealedNumbers;

/** What a file changes in graduates who are there: counts every cell, keeps the first of them, changed ID numbers before all others. */
final class RosterChanges {

    static final int KEPT = 300;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_VALUE = 300;

    private final Structure structure;
    private final SealedNumbers numbers;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<RosterImportChange> identities = new ArrayList<>();
    private final List<RosterImportChange> others = new ArrayList<>();

    RosterChanges(Structure structure, SealedNumbers numbers) {
        this.structure = structure;
        this.numbers = numbers;
    }

    /** @param names of what differs, as {@link Known#changedBy} gives them */
    void add(Known one, RosterRow row, Iterable<String> names) {
        for (String name : names) {
            if (!name.equals("counted") || one.counted() != row.counted()) {
                add(name, one, row);
            }
        }
    }

    private void add(String name, Known one, RosterRow row) {
        String column = column(name);
        columns.merge(column, 1, Integer::sum);
        List<RosterImportChange> kept = name.equals("idNumber") ? identities : others;
        if (kept.size() == KEPT) {
            return;
        }
        RosterImportChange change = new RosterImportChange();
        change.graduateId = one.id();
        change.rowNo = row.row();
        change.columnName = column;
        change.beforeValue = shortened(before(name, one, row));
        change.afterValue = shortened(after(name, one, row));
        kept.add(change);
    }

    /** @return the first changed cells, ID numbers first */
    List<RosterImportChange> kept() {
        List<RosterImportChange> kept = new ArrayList<>(identities);
        kept.addAll(others.subList(0, Math.min(others.size(), KEPT - identities.size())));
        return kept;
    }

    /** @return how many cells of each column change, one column a line */
    String columns() {
        return columns.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String column(String name) {
        return switch (name) {
            case "examNumber" -> RosterColumn.EXAM_NUMBER.heading();
            case "name" -> RosterColumn.NAME.heading();
            case "gender" -> RosterColumn.GENDER.heading();
            case "idNumber" -> RosterColumn.ID_NUMBER.heading();
            case "college" -> RosterColumn.COLLEGE_NAME.heading();
            case "major" -> RosterColumn.MAJOR_NAME.heading();
            case "class" -> RosterColumn.CLASS.heading();
            case "programmeYears" -> RosterColumn.YEARS.heading();
            case "educationLevel" -> RosterColumn.LEVEL.heading();
            case "studyMode" -> RosterColumn.MODE.heading();
            case "difficulty" -> RosterColumn.DIFFICULTY.heading();
            case "qualified" -> RosterColumn.QUALIFIED.heading();
            case "onRoster" -> "在名单中";
            case "phone" -> RosterColumn.PHONE.heading();
            case "email" -> RosterColumn.EMAIL.heading();
            case "nationalColumns" -> "国家平台各列";
            case "counted" -> "计入统计";
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String before(String name, Known one, RosterRow row) {
        return switch (name) {
            case "examNumber" -> one.examNumber();
            case "name" -> one.name();
            case "gender" -> gender(one.gender());
            case "idNumber" -> Graduate.masked(numbers.open(one.idNumber()));
            case "college" -> structure.collegeText(one.collegeId());
            case "major" -> structure.majorText(one.majorId());
            case "class" -> structure.classText(one.classId());
            case "programmeYears" -> String.valueOf(one.years());
            case "educationLevel" -> one.level();
            case "studyMode" -> one.mode();
            case "difficulty" -> String.valueOf(one.difficulty());
            case "qualified" -> passed(one.qualified());
            case "onRoster" -> yes(one.onRoster());
            case "phone" -> one.phone();
            case "email" -> one.email();
            case "nationalColumns" -> differing(one.national(), row.national());
            default -> yes(one.counted());
        };
    }

    private String after(String name, Known one, RosterRow row) {
        return switch (name) {
            case "examNumber" -> row.examNumber();
            case "name" -> row.name();
            case "gender" -> gender(row.gender());
            case "idNumber" -> Graduate.masked(row.idNumber());
            case "college" -> row.collegeCode();
            case "major" -> row.collegeCode() + "/" + row.majorCode();
            case "class" -> row.collegeCode() + "/" + row.className();
            case "programmeYears" -> String.valueOf(row.years());
            case "educationLevel" -> row.level();
            case "studyMode" -> row.mode();
            case "difficulty" -> String.valueOf(row.difficulty());
            case "qualified" -> passed(row.qualified());
            case "onRoster" -> yes(true);
            case "phone" -> row.phone();
            case "email" -> row.email();
            case "nationalColumns" -> differing(row.national(), one.national());
            default -> yes(row.counted());
        };
    }

    // of the columns of the national layout only those that differ
    private static String differing(String shown, String other) {
        Map<String, String> there = stated(shown);
        Map<String, String> elsewhere = stated(other);
        Function<String, String> text = name -> name + " " + Objects.toString(there.get(name), "—");
        TreeSet<String> all = new TreeSet<>(there.keySet());
        all.addAll(elsewhere.keySet());
        return all.stream()
                .filter(name -> !Objects.equals(there.get(name), elsewhere.get(name)))
                .map(text)
                .collect(Collectors.joining("、"));
    }

    private static Map<String, String> stated(String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("columns of the national layout that were kept are no JSON", impossible);
        }
    }

    private static String gender(Gender gender) {
        return switch (gender) {
            case MALE -> "男";
            case FEMALE -> "女";
            default -> "";
        };
    }

    private static String passed(boolean qualified) {
        return qualified ? "通过" : "不通过";
    }

    private static String yes(boolean is) {
        return is ? "是" : "否";
    }

    private static String shortened(String value) {
        String text = value == null ? "" : value;
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
