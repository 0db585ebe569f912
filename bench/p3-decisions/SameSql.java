import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The statements of one decision at the class as the database was seen to receive them from the service, in one transaction and in the same
 * order, by the same driver with the same settings. Each is there for a rule and none for the page alone; nothing else happens between
 * them: no HTTP, no token, no rules, no JSON, no digest. */
final class SameSql {
    private static final String GRADUATE = "g1_0.id,g1_0.cohort_year,g1_0.college_id,c1_0.id,c1_0.code,c1_0.cohort_year,c1_0.name,"
            + "g1_0.counted,g1_0.difficulty,g1_0.education_level,g1_0.email,g1_0.exam_number,g1_0.gender,g1_0.id_number,"
            + "g1_0.id_number_index,g1_0.major_id,m1_0.id,m1_0.code,m1_0.college_id,m1_0.name,g1_0.name,g1_0.national_columns,"
            + "g1_0.on_roster,g1_0.phone,g1_0.programme_years,g1_0.qualified,g1_0.roster_version,g1_0.class_id,sc1_0.id,"
            + "sc1_0.college_id,sc1_0.name,g1_0.student_number,g1_0.study_mode,g1_0.version";

    // whom the reviewer may see (R4.2), as of now: assignments may end at any moment
    private static final String CLASSES = "select a1_0.class_id from assignment a1_0 where a1_0.staff_number=? and a1_0.role='counselor'"
            + " and a1_0.class_id is not null union select sc1_0.id from school_class sc1_0 where sc1_0.college_id in (select"
            + " a2_0.college_id from assignment a2_0 where a2_0.staff_number=? and a2_0.role='counselor' and a2_0.class_id is null)"
            + " and (select count(distinct a3_0.staff_number) from assignment a3_0 where a3_0.class_id=sc1_0.id and a3_0.role in"
            + " ('counselor','class-adviser'))<2";

    // one decision about a graduate at a time, whoever comes
    private static final String LOCK = "select r.id from declaration d join employment_record r on r.id = d.record_id where d.id = ? for update";

    // the declaration where it is within reach: its state and version, what is claimed, whom it is about, who made and checked it
    private static final String DECLARATION = "select d1_0.id,d1_0.claimed_by,d1_0.claimed_until,d1_0.class_passed_by,"
            + "d1_0.college_passed_by,d1_0.copy_of,d1_0.created_at,d1_0.destination,d1_0.details,d1_0.due_on,d1_0.edited_by,"
            + "d1_0.entered_by,d1_0.entered_by_name,d1_0.entered_role,d1_0.graduate_id," + GRADUATE + ",d1_0.on_behalf,"
            + "d1_0.record_id,r1_0.id,r1_0.graduate_id,r1_0.reported_as,r1_0.verified_as,r1_0.verified_declaration,r1_0.version,"
            + "d1_0.risk,d1_0.state,d1_0.state_since,d1_0.submitted_at,d1_0.version from declaration d1_0 join employment_record r1_0"
            + " on r1_0.id=d1_0.record_id join graduate g1_0 on g1_0.id=d1_0.graduate_id join college c1_0 on c1_0.id=g1_0.college_id"
            + " join major m1_0 on m1_0.id=g1_0.major_id join school_class sc1_0 on sc1_0.id=g1_0.class_id where d1_0.id=? and"
            + " ((g1_0.class_id in (?,?,?,?)))";

    // who uploaded for it never reviews it, and the digest of what is decided about holds the files (R8.1)
    private static final String EVIDENCE = "select e1_0.id,e1_0.declaration_id,e1_0.file_name,e1_0.kind,e1_0.media_type,e1_0.object_key,"
            + "e1_0.sha256,e1_0.size,e1_0.slot,e1_0.uploaded_at,e1_0.uploaded_by,e1_0.uploaded_by_name,e1_0.uploaded_role,e1_0.url"
            + " from evidence e1_0 where e1_0.declaration_id=? order by e1_0.id";

    // a pass needs each disposed of (R6.1)
    private static final String FLAGS = "select rf1_0.id,rf1_0.remark,rf1_0.declaration_id,rf1_0.detail_en,rf1_0.detail_zh,"
            + "rf1_0.disposed_at,rf1_0.disposed_by,rf1_0.evidence_id,rf1_0.kind,rf1_0.outcome,rf1_0.raised_at from risk_flag rf1_0"
            + " where rf1_0.declaration_id=? order by rf1_0.id";

    // what the record counts as, of all its declarations (R2.3, R5.3)
    private static final String COUNTS = "select d1_0.id,d1_0.state,d1_0.destination from declaration d1_0 where d1_0.record_id=?";

    private static final byte[] LEAF = new byte[32];

    private final Connection connection;
    private final String account;

    SameSql(String account) throws SQLException {
        this.account = account;
        connection = Here.databaseAsTheService();
    }

    /** Passes one declaration. */
    void pass(long id) throws SQLException {
        List<Object> reach = new ArrayList<>(read(CLASSES, account, account));
        reach.addFirst(id);
        connection.setAutoCommit(false);
        read(LOCK, id);
        read(DECLARATION, reach.toArray());
        read(EVIDENCE, id);
        read(FLAGS, id);
        // the step, and its entry in the log that waits for its place (R8.1)
        write(
                "insert into declaration_step (action,actor,actor_name,actor_role,at,attestations,remark,content_digest,"
                        + "declaration_id,declaration_version,from_state,reasons,salt,slots,to_state) values ('PASS',?,?,'counselor',now(6),"
                        + "null,null,?,?,1,'AT_CLASS',null,'0123456789abcdef0123456789abcdef',null,'AT_COLLEGE')",
                account,
                account,
                HexFormat.of().formatHex(LEAF),
                id);
        long entry = write(
                "insert into audit_entry (actor,actor_role,at,event,leaf_hash,payload,subject_id,subject_type) values"
                        + " (?,'counselor',now(6),'declaration-passed-plainly',?,?,?,'declaration')",
                account,
                LEAF,
                "{\"contentDigest\":\"" + HexFormat.of().formatHex(LEAF) + "\",\"destination\":\"CONTRACT\",\"from\":\"AT_CLASS\","
                        + "\"graduate\":\"" + id + "\",\"to\":\"AT_COLLEGE\",\"version\":1}",
                String.valueOf(id));
        write("insert into audit_pending (entry_id,seal) values (?,?)", entry, LEAF);
        write(
                "update declaration set class_passed_by=?,college_passed_by=null,destination='CONTRACT',details="
                        + "'{\"employer\":{\"name\":\"长沙湘电科技有限公司\"},\"monthlyPay\":4800}',due_on=null,edited_by='seeded',risk=0,"
                        + "state='AT_COLLEGE',state_since=now(6),submitted_at='2026-05-01',version=2 where id=? and version=1",
                account,
                id);
        read(COUNTS, id);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** @return the first column */
    private List<Object> read(String sql, Object... values) throws SQLException {
        List<Object> first = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    first.add(rows.getObject(1));
                }
            }
        }
        return first;
    }

    private long write(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        }
    }
}
