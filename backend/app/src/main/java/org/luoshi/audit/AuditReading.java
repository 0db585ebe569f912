package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;

/** Reads entries of the log. */
@ApplicationScoped
class AuditReading {

    static final String COLUMNS =
            "e.id, l.position, e.at, e.actor, e.actor_role, e.event, e.subject_type, e.subject_id,"
                    + " e.payload, e.leaf_hash";

    private static final int AT_ONCE = 5000;

    private final AgroalDataSource database;

    AuditReading(AgroalDataSource database) {
        this.database = database;
    }

    /** @return a page of the entries asked for, the newest first */
    @Transactional
    public Page<AuditEntryView> list(AuditFilter filter, PageRequest page) {
        List<Object> values = new ArrayList<>();
        String where = " where " + filter.conditions(values);
        try (Connection connection = database.getConnection()) {
            long total;
            try (PreparedStatement count = bound(connection, "select count(*) from audit_entry e" + where, values);
                    ResultSet row = count.executeQuery()) {
                row.next();
                total = row.getLong(1);
            }
            values.add(page.size);
            values.add(page.offset());
            List<AuditEntryView> entries = new ArrayList<>();
            try (PreparedStatement select = bound(
                            connection,
                            "select " + COLUMNS + " from audit_entry e left join audit_leaf l on l.entry_id = e.id"
                                    + where + " order by e.id desc limit ? offset ?",
                            values);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(view(rows));
                }
            }
            return Page.of(entries, total, page);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes every entry that has a place, in order, one canonical line each. */
    void writeAll(OutputStream out) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement some = connection.prepareStatement("select " + COLUMNS + " from audit_leaf l"
                        + " join audit_entry e on e.id = l.entry_id where l.position >= ? order by l.position limit "
                        + AT_ONCE)) {
            long next = 0;
            long before = -1;
            while (next > before) {
                before = next;
                some.setLong(1, next);
                try (ResultSet rows = some.executeQuery()) {
                    while (rows.next()) {
                        out.write((view(rows).entry() + "\n").getBytes(StandardCharsets.UTF_8));
                        next = rows.getLong(2) + 1;
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the entry in a row of {@link #COLUMNS} */
    static AuditEntryView view(ResultSet row) throws SQLException {
        Instant at = SigningKeys.instant(row, 3);
        String actor = row.getString(4);
        String role = row.getString(5);
        String event = row.getString(6);
        String subjectType = row.getString(7);
        String subject = row.getString(8);
        return new AuditEntryView(
                row.getString(1),
                row.getObject(2, Long.class),
                at,
                actor,
                role,
                event,
                subjectType,
                subject,
                HexFormat.of().formatHex(row.getBytes(10)),
                EntryText.of(at, actor, role, event, subjectType, subject, row.getString(9)));
    }

    private static PreparedStatement bound(Connection connection, String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
