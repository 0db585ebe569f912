package org.luoshi.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.luoshi.cohort.Gender;
import org.luoshi.cohort.RosterDigest;
import org.luoshi.cohort.Seat;
import org.luoshi.privacy.SealedNumbers;

/** A graduate as the database has them, as far as a roster speaks of them.
 * @param idNumber sealed
 * @param idNumberIndex its keyed digest, which is enough to compare */
record Known(
        long id,
        String studentNumber,
        String examNumber,
        String name,
        Gender gender,
        String idNumber,
        byte[] idNumberIndex,
        long collegeId,
        long majorId,
        long classId,
        int years,
        String level,
        String mode,
        int difficulty,
        boolean qualified,
        boolean onRoster,
        boolean counted,
        String phone,
        String email,
        String national,
        byte[] salt,
        byte[] personDigest,
        byte[] rosterDigest) {

    static final String COLUMNS =
            "id, student_number, exam_number, name, gender, id_number, id_number_index, college_id, major_id, class_id,"
                    + " programme_years, education_level, study_mode, difficulty, qualified, on_roster, counted, phone, email,"
                    + " national_columns, roster_salt, person_digest, roster_digest";

    static Known of(ResultSet row) throws SQLException {
        return new Known(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Gender.valueOf(row.getString(5)),
                row.getString(6),
                row.getBytes(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getInt(11),
                row.getString(12),
                row.getString(13),
                row.getInt(14),
                row.getBoolean(15),
                row.getBoolean(16),
                row.getBoolean(17),
                row.getString(18),
                row.getString(19),
                row.getString(20),
                row.getBytes(21),
                row.getBytes(22),
                row.getBytes(23));
    }

    /** @return whether the row is what the log accounts for; true as well where that was never noted (R2.2, R6.1) */
    boolean isAsNoted(SealedNumbers numbers) {
        return rosterDigest == null
                || Arrays.equals(rosterDigest, digest(personDigest, onRoster, counted))
                        && Arrays.equals(personDigest, person(salt, numbers));
    }

    byte[] person(byte[] salt, SealedNumbers numbers) {
        return RosterDigest.person(
                salt, studentNumber, examNumber, name, numbers.open(idNumber), level, mode, national);
    }

    byte[] digest(byte[] person, boolean onRoster, boolean counted) {
        return RosterDigest.row(
                person, collegeId, majorId, classId, years, gender, difficulty, qualified, onRoster, counted);
    }

    /** @return where they stand in the statistics, null when not in the denominator */
    Seat seat(int cohort) {
        return counted ? new Seat(cohort, collegeId, majorId, classId, years, gender, difficulty) : null;
    }

    /** @return whether the row is another person's by all it says: both name and ID number differ. One of the two is a correction; both
     * would put somebody else behind a student number, whose declarations would then count for them (R2.2, R6.1) */
    boolean isAnother(RosterRow row, SealedNumbers numbers) {
        return !name.equals(row.name()) && !numbers.matches(idNumberIndex, row.idNumber());
    }

    /** @return the present value of everything that the row would change, by name; empty where it changes nothing;
     * an ID number as it is sealed */
    Map<String, Object> changedBy(RosterRow row, Structure structure, SealedNumbers numbers) {
        Map<String, Object> before = new LinkedHashMap<>();
        put(before, "examNumber", examNumber, row.examNumber() == null ? examNumber : row.examNumber());
        put(before, "name", name, row.name());
        put(before, "gender", gender, row.gender());
        if (!numbers.matches(idNumberIndex, row.idNumber())) {
            before.put("idNumber", idNumber);
        }
        put(before, "college", collegeId, structure.college(row));
        put(before, "major", majorId, structure.major(row));
        put(before, "class", classId, structure.schoolClass(row));
        put(before, "programmeYears", years, row.years());
        put(before, "educationLevel", level, row.level());
        put(before, "studyMode", mode, row.mode());
        put(before, "difficulty", difficulty, row.difficulty() == null ? difficulty : row.difficulty());
        put(before, "qualified", qualified, row.qualified());
        put(before, "onRoster", onRoster, true);
        put(before, "phone", phone, firstOf(phone, row.phone()));
        put(before, "email", email, firstOf(email, row.email()));
        put(before, "nationalColumns", national, row.national() == null ? national : row.national());
        if (!before.isEmpty() || counted != row.counted()) {
            before.put("counted", counted);
        }
        return before;
    }

    // contact data that is there was the graduate's last word, also when they removed it
    private static String firstOf(String present, String stated) {
        return present == null ? stated : present;
    }

    private static void put(Map<String, Object> before, String name, Object present, Object stated) {
        if (!Objects.equals(present, stated)) {
            before.put(name, present);
        }
    }
}
