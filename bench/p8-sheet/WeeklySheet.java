import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** P8: the confirmation of the weekly sheet of a college of 5,000 graduates, each with a declaration, its digest and a proof: read, counted, made
 * canonical JSON, its Merkle root, its sample, stored and logged. Against one SQL statement that reads the same rows over one connection. */
final class WeeklySheet {
    private static final int COHORT = 2048;
    private static final int COLLEGES = 6;
    private static final int OF_A_COLLEGE = 5_000;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 21;

    private static final String SAME_ROWS = "select g.id, m.code, g.difficulty, d.id, d.version, d.state, d.destination,"
            + " (select s.content_digest from declaration_step s where s.declaration_id = d.id order by s.id desc limit 1),"
            + " e.sha256 from graduate g join major m on m.id = g.major_id"
            + " left join declaration d on d.graduate_id = g.id and d.state in ('AT_CLASS', 'AT_COLLEGE', 'VERIFIED')"
            + " left join evidence e on e.declaration_id = d.id and e.sha256 is not null"
            + " where g.college_id = ? and g.counted = 1 order by g.id, d.id, e.sha256";

    public static void main(String[] arguments) throws Exception {
        School school = new School(COHORT, COLLEGES * OF_A_COLLEGE, 100).there();
        steps(school);
        serves("T0103", "officer");
        serves("T0104", "leader");
        String due = call("officer", "GET", "/weekly-reports/due?cohort=" + COHORT, null);
        String sheet = Here.member(
                call(
                        "officer",
                        "POST",
                        "/weekly-reports",
                        "{\"cohort\":" + COHORT + ",\"college\":\"01\",\"week\":\"" + Here.member(due, "week") + "\"}"),
                "id");
        double[] confirmed = new double[ROUNDS];
        double[] read = new double[ROUNDS];
        try (Connection connection = Here.databaseAsTheService()) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double one = confirm(sheet);
                double other = read(school.colleges, connection);
                if (round >= 0) {
                    confirmed[round] = one;
                    read[round] = other;
                }
                call("leader", "POST", "/weekly-reports/" + sheet + "/return", "{\"reason\":\"again\"}");
            }
        }
        long bytes = bytes(sheet);
        Row.atMost(
                "P8",
                "weekly sheet of a college of 5,000, confirmed: read, counted, Merkle root, stored, logged; median",
                String.format(Locale.ROOT, "%.0f ms", Row.median(confirmed)),
                String.format(Locale.ROOT, "%.0f ms", Row.median(read)),
                Row.median(confirmed) / Row.median(read),
                3);
        Row.remark(String.format(
                Locale.ROOT,
                "P8: the package has %,d bytes and goes into the database and the object store within that time; after %d confirmations that only warm up, %d rounds.",
                bytes,
                WARM_UP,
                ROUNDS));
    }

    // what a real declaration has and the seeded ones lack: the step that says what was handed in
    private static void steps(School school) throws SQLException {
        try (Connection connection = Here.database();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into declaration_step (declaration_id, declaration_version, action, from_state, to_state, actor, actor_name,"
                    + " actor_role, at, content_digest) select d.id, 1, 'SUBMIT', 'DRAFT', 'AT_CLASS', 'seeded', '学生',"
                    + " 'graduate', '2026-05-01', sha2(concat('content/', d.id), 256) from declaration d join graduate g"
                    + " on g.id = d.graduate_id where g.cohort_year = " + COHORT + " and not exists"
                    + " (select 1 from declaration_step s where s.declaration_id = d.id)");
            sql.execute("analyze table declaration_step");
        }
    }

    private static void serves(String staffNumber, String role) throws Exception {
        call(
                "office",
                "PUT",
                "/assignments/" + staffNumber,
                "{\"cohort\":" + COHORT + ",\"name\":\"" + role + "\",\"role\":\"" + role
                        + "\",\"collegeCode\":\"01\"}");
    }

    private static double confirm(String sheet) throws Exception {
        String token = Here.person("officer");
        long began = System.nanoTime();
        Here.answer(
                "POST",
                Here.API + "/weekly-reports/" + sheet + "/confirmation",
                token,
                "application/json",
                "{\"selfCheck\":{\"checked\":0,\"corrected\":0}}");
        return (System.nanoTime() - began) / 1e6;
    }

    private static double read(long college, Connection connection) throws SQLException {
        long began = System.nanoTime();
        int rows = 0;
        try (PreparedStatement query = connection.prepareStatement(SAME_ROWS)) {
            query.setLong(1, college);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    for (int column = 1; column <= 9; column++) {
                        row.getString(column);
                    }
                    rows++;
                }
            }
        }
        if (rows != OF_A_COLLEGE) {
            throw new IllegalStateException("read " + rows + " rows");
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static long bytes(String sheet) throws SQLException {
        try (Connection connection = Here.database();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select length(content) from sheet_package where sheet_id = " + sheet + " order by id desc limit 1")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String call(String account, String method, String path, String body) throws Exception {
        return Here.answer(
                method, Here.API + path, Here.person(account), body == null ? null : "application/json", body);
    }
}
