import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A cohort of any size, written by SQL: six colleges with five majors each, forty graduates a class, destinations, genders, programmes and
 * difficulties mixed as at a real school. The counts are then made by the service's own recount. */
final class School {
    private static final int CHUNK = 20_000;
    private static final int CLASS = 40;
    private static final int COLLEGES = 6;
    private static final int MAJORS = 5;

    /** Declarations a thousand graduates that wait at the class, and as many at the college. */
    private final int waiting;
    final int cohort;
    private final int graduates;

    /** First id of its graduates, records and declarations: the n-th graduate has the n-th record and declaration. */
    long base;
    /** First id of its classes. */
    long classes;
    /** First id of its colleges. */
    long colleges;

    private long majors;

    School(int cohort, int graduates, int waiting) {
        this.cohort = cohort;
        this.graduates = graduates;
        this.waiting = waiting;
    }

    /** Writes it where it is not there yet, and has the service count it. */
    School there() throws Exception {
        long began = System.nanoTime();
        try (Connection connection = Here.database();
                Statement sql = connection.createStatement()) {
            sql.execute("set session foreign_key_checks = 0");
            sql.execute("set session unique_checks = 0");
            if (one(sql, "select count(*) from cohort where year = " + cohort) > 0) {
                find(sql);
                return this;
            }
            Here.answer(
                    "POST",
                    Here.API + "/cohorts",
                    Here.person("office"),
                    "application/json",
                    "{\"year\":" + cohort + ",\"opensOn\":\"2020-01-01\"}");
            connection.setAutoCommit(false);
            frame(sql);
            connection.commit();
            numbers(sql);
            for (int from = 0; from < graduates; from += CHUNK) {
                people(sql, from, Math.min(CHUNK, graduates - from));
                connection.commit();
            }
            connection.setAutoCommit(true);
            sql.execute("analyze table graduate, employment_record, declaration, evidence");
        }
        double written = (System.nanoTime() - began) / 1e9;
        count();
        Row.progress(
                "cohort %d: %,d graduates written in %.0f s, counted in %.0f s",
                cohort, graduates, written, (System.nanoTime() - began) / 1e9 - written);
        return this;
    }

    // a cohort of real size by the service's own recount; a million by the same sums in SQL, held against the figures afterwards
    private void count() throws Exception {
        if (graduates <= 100_000) {
            Here.answer(
                    "POST",
                    Here.API + "/statistics/recount?repair=true&cohort=" + cohort,
                    Here.person("office"),
                    null,
                    null);
        } else {
            try (Connection connection = Here.database();
                    Statement sql = connection.createStatement()) {
                for (String schoolClass : new String[] {"g.class_id", "0"}) {
                    sql.execute("insert into tally (cohort_year, class_id, college_id, major_id, programme_years, gender,"
                            + " difficulty, reported_as, verified_as, n) select g.cohort_year, " + schoolClass
                            + " as place, g.college_id, g.major_id, g.programme_years, g.gender, g.difficulty,"
                            + " d.destination, if(d.state = 'VERIFIED', d.destination, '') as verified, count(*)"
                            + " from graduate g join declaration d on d.graduate_id = g.id where g.cohort_year = "
                            + cohort + " group by g.cohort_year, place, g.college_id, g.major_id, g.programme_years,"
                            + " g.gender, g.difficulty, d.destination, verified");
                }
                sql.execute("insert into tally_snapshot_at (cohort_year, position, roster_version) values (" + cohort
                        + ", 0, 1)");
                sql.execute("insert into tally_snapshot (cohort_year, position, class_id, college_id, major_id,"
                        + " programme_years, gender, difficulty, reported_as, verified_as, is_signed, n) select cohort_year,"
                        + " 0, class_id, college_id, major_id, programme_years, gender, difficulty, reported_as,"
                        + " verified_as, is_signed, n from tally where cohort_year = " + cohort);
                sql.execute("insert ignore into tally_generation (cohort_year, generation) values (" + cohort + ", 1)");
            }
        }
        String rates =
                Here.answer("GET", Here.API + "/statistics/rates?cohort=" + cohort, Here.reporting(), null, null);
        if (!rates.contains("\"graduates\":" + graduates)) {
            throw new IllegalStateException("not all are counted: " + rates);
        }
    }

    private void find(Statement sql) throws SQLException {
        base = one(sql, "select min(id) from graduate where cohort_year = " + cohort);
        colleges = one(sql, "select min(id) from college where cohort_year = " + cohort);
        classes = one(sql, "select min(id) from school_class where college_id >= " + colleges + " and college_id < "
                + (colleges + COLLEGES));
    }

    int classCount() {
        return (graduates + CLASS - 1) / CLASS;
    }

    private void frame(Statement sql) throws SQLException {
        base = 1 + one(sql, "select greatest((select coalesce(max(id), 0) from graduate),"
                + " (select coalesce(max(id), 0) from employment_record), (select coalesce(max(id), 0) from declaration))");
        colleges = 1 + one(sql, "select coalesce(max(id), 0) from college");
        majors = 1 + one(sql, "select coalesce(max(id), 0) from major");
        classes = 1 + one(sql, "select coalesce(max(id), 0) from school_class");
        for (int college = 0; college < COLLEGES; college++) {
            sql.execute("insert into college (id, cohort_year, code, name) values (" + (colleges + college) + ", " + cohort + ", '0" + (college + 1)
                    + "', '第" + (college + 1) + "学院')");
            for (int major = 0; major < MAJORS; major++) {
                int number = college * MAJORS + major;
                sql.execute("insert into major (id, college_id, code, name) values (" + (majors + number) + ", " + (colleges + college) + ", 'M"
                        + number + "', '专业" + number + "')");
            }
        }
        for (int from = 0; from < classCount(); from += 1000) {
            StringBuilder rows = new StringBuilder("insert into school_class (id, college_id, name) values ");
            for (int number = from; number < Math.min(from + 1000, classCount()); number++) {
                rows.append(number == from ? "" : ", ").append("(%d, %d, '班%d')"
                        .formatted(classes + number, colleges + number % COLLEGES, number));
            }
            sql.execute(rows.toString());
        }
    }

    private static void numbers(Statement sql) throws SQLException {
        sql.execute("create temporary table if not exists digit (d int primary key)");
        sql.execute("insert ignore into digit values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");
        sql.execute("create temporary table if not exists number (n int primary key)");
        // a temporary table may stand in a statement once only
        for (int power = 1; power < CHUNK; power *= 10) {
            sql.execute("create temporary table more (n int primary key)");
            sql.execute(power == 1
                    ? "insert into more select d from digit"
                    : "insert into more select number.n + " + power + " * d from number join digit");
            sql.execute("delete from number");
            sql.execute("insert into number select n from more where n < " + CHUNK);
            sql.execute("drop temporary table more");
        }
    }

    private void people(Statement sql, int from, int count) throws SQLException {
        String n = "(" + from + " + number.n)";
        String of = " from number where number.n < " + count + " order by number.n";
        String schoolClass = "floor(" + n + " / " + CLASS + ")";
        String college = "(" + schoolClass + " % " + COLLEGES + ")";
        String major = "(" + college + " * " + MAJORS + " + floor(" + schoolClass + " / " + COLLEGES + ") % " + MAJORS
                + ")";
        String programme = "if(" + major + " % " + MAJORS + " = 4, 5, 3)";
        sql.execute("insert into graduate (id, cohort_year, student_number, name, gender, college_id,"
                + " major_id, class_id, programme_years, education_level, study_mode, difficulty, qualified, on_roster,"
                + " counted, roster_version, version) select " + base + " + " + n + ", " + cohort
                + ", concat('" + cohort + "', lpad(" + n + ", 8, '0')), concat('学生', " + n + "), if("
                + dice(n, "gender", 100) + " < 55, 'MALE', 'FEMALE'), " + colleges + " + " + college + ", " + majors + " + " + major + ", " + classes
                + " + " + schoolClass + ", " + programme + ", '专科', '全日制', if(" + dice(n, "difficulty", 100)
                + " < 85, 0, 1 + " + dice(n, "mask", 7) + "), 1, 1, 1, 1, 0" + of);
        String state = "case when " + dice(n, "state", 1000) + " < " + waiting + " then 'AT_CLASS' when "
                + dice(n, "state", 1000) + " < " + 2 * waiting + " then 'AT_COLLEGE' else 'VERIFIED' end";
        String destination = "elt(1 + (" + dice(n, "destination", 100) + " >= 55) + (" + dice(n, "destination", 100)
                + " >= 75) + (" + dice(n, "destination", 100) + " >= 90) + (" + dice(n, "destination", 100)
                + " >= 94) + (" + dice(n, "destination", 100) + " >= 97), 'CONTRACT', 'OTHER_HIRE', 'FURTHER_STUDY',"
                + " 'ENLISTMENT', 'FREELANCE', 'SEEKING')";
        sql.execute("insert into employment_record (id, graduate_id, reported_as, verified_as, verified_declaration, version)"
                + " select " + base + " + " + n + ", " + base + " + " + n + ", " + destination + ", if(" + state
                + " = 'VERIFIED', " + destination + ", null), if(" + state + " = 'VERIFIED', " + base + " + " + n
                + ", null), 0" + of);
        sql.execute("insert into declaration (id, record_id, graduate_id, state, destination, details, on_behalf,"
                + " entered_by, entered_by_name, entered_role, edited_by, created_at, state_since, submitted_at, risk,"
                + " version) select " + base + " + " + n + ", " + base + " + " + n + ", " + base + " + " + n + ", "
                + state + ", " + destination + ", '{\"employer\":{\"name\":\"长沙湘电科技有限公司\"},\"monthlyPay\":4800}', 0,"
                + " 'seeded', '学生', 'graduate', 'seeded', '2026-05-01', '2026-05-01' + interval "
                + dice(n, "since", 100_000) + " second, '2026-05-01', if(" + dice(n, "risk", 100) + " < 5, 1, 0), 1"
                + of);
        sql.execute("insert into evidence (declaration_id, kind, slot, file_name, media_type, size, sha256, object_key,"
                + " uploaded_by, uploaded_by_name, uploaded_role, uploaded_at) select " + base + " + " + n
                + ", 'LABOUR_CONTRACT', 'contract', 'contract.jpg', 'image/jpeg', 1000000, sha2(concat('" + cohort
                + "/', " + n + "), 256), concat('evidence/seeded-', " + cohort + ", '-', " + n
                + "), 'seeded', '学生', 'graduate', '2026-05-01'" + of);
    }

    // the same for the same graduate in every statement
    private static String dice(String n, String what, int sides) {
        return "(crc32(concat('" + what + "', " + n + ")) % " + sides + ")";
    }

    private static long one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
