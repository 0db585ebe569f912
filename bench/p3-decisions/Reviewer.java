import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Somebody who passes declarations of their classes, one after the other, in either way. */
final class Reviewer {
    /** Classes that a reviewer has at a time, and declarations of them that they decide about. */
    static final int CLASSES = 4;

    static final int EACH = 130;

    private final String account;
    private final int cohort;
    private final List<Long> declarations = new ArrayList<>();
    private long next;
    private String token;
    private SameSql sql;

    /** @param classes first id of those that become theirs, some after the other */
    Reviewer(String account, int cohort, long classes) throws IOException {
        this.account = account;
        this.cohort = cohort;
        this.next = classes;
        Here.account(account, "counselor", "staff_number", account);
    }

    /** They log in, and the office assigns them the next classes instead of those that are done; not measured. */
    void nextClasses(Connection connection) throws SQLException, IOException {
        token = Here.person(account);
        try (Statement statement = connection.createStatement()) {
            String classes = "id >= " + next + " and id < " + (next + CLASSES);
            statement.execute("delete from assignment where staff_number = '" + account + "'");
            statement.execute("insert into assignment (cohort_year, staff_number, name, role, college_id, class_id) select "
                    + cohort + ", '" + account + "', 'reviewer', 'counselor', college_id, id from school_class where " + classes);
            declarations.clear();
            try (var rows = statement.executeQuery("select d.id from declaration d join graduate g on g.id = d.graduate_id"
                    + " where d.destination <> 'FREELANCE' and g.class_id in (select id from school_class where " + classes
                    + ") order by d.id limit " + EACH)) {
                while (rows.next()) {
                    declarations.add(rows.getLong(1));
                }
            }
            if (declarations.size() < EACH) {
                throw new IllegalStateException("too few declarations in " + CLASSES + " classes");
            }
        }
        next += CLASSES;
    }

    /** Passes them through the service. */
    Void byHttp() throws Exception {
        try (Load.Connection connection = new Load.Connection()) {
            for (long declaration : declarations) {
                connection.send(Load.post(
                        "/api/v1/declarations/" + declaration + "/reviews", token, "{\"action\":\"PASS\",\"version\":1}"));
            }
        }
        return null;
    }

    /** Passes them by the same SQL. */
    Void byJdbc() throws Exception {
        if (sql == null) {
            sql = new SameSql(account);
        }
        for (long declaration : declarations) {
            sql.pass(declaration);
        }
        return null;
    }
}
