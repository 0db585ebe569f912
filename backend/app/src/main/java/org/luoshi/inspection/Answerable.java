package org.luoshi.inspection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.Roles;
import org.luoshi.audit.GraduateLog;
import org.luoshi.audit.LogLine;

/** Says from the log who made and passed a declaration, and from the signed sheets who signed what held it (R8.1, R8.2). */
@ApplicationScoped
class Answerable {

    private static final Set<String> MAKING = Set.of(
            "declaration-created",
            "declaration-edited",
            "declaration-proposed",
            "declaration-submitted",
            "declaration-confirmed",
            "evidence-added");
    private static final Set<String> BEGINNING_ANEW = Set.of("DRAFT", "AT_CLASS");

    private final GraduateLog log;
    private final AgroalDataSource database;

    Answerable(GraduateLog log, AgroalDataSource database) {
        this.log = log;
        this.database = database;
    }

    /** Somebody who answers.
     * @param subject of the token under which they acted
     * @param role realm name
     * @param sheet id of the sheet they signed, null for any other part
     * @param entry id of the log's entry that says so */
    record Part(ResponsiblePart what, String subject, String role, Long sheet, Instant at, long entry) {

        Map<String, Object> payload() {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("part", what);
            payload.put("subject", subject);
            payload.put("role", role);
            payload.put("at", at.toString());
            payload.put("entry", String.valueOf(entry));
            if (sheet != null) {
                payload.put("sheet", String.valueOf(sheet));
            }
            return payload;
        }
    }

    List<Part> of(SampleView sample) {
        try (Connection connection = database.getConnection()) {
            List<Part> parts = new ArrayList<>(fromLog(sample, connection));
            parts.addAll(signers(sample, connection));
            return parts;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<Part> fromLog(SampleView sample, Connection connection) throws SQLException {
        Map<String, Part> makers = new LinkedHashMap<>();
        Part atClass = null;
        Part atCollege = null;
        for (LogLine line : log.about(Long.parseLong(sample.graduate().id()), connection)) {
            boolean itself =
                    line.subjectType().equals("declaration") && line.subjectId().equals(sample.declaration());
            boolean proof = sample.declaration().equals(line.text("declaration"));
            if (!itself && !proof) {
                continue;
            }
            if (MAKING.contains(line.event())) {
                makers.putIfAbsent(line.actor(), part(ResponsiblePart.MADE, line));
            }
            if (itself && line.event().equals("declaration-passed")) {
                if ("AT_CLASS".equals(line.text("from"))) {
                    atClass = part(ResponsiblePart.CLASS_PASSED, line);
                } else {
                    atCollege = part(ResponsiblePart.COLLEGE_PASSED, line);
                }
            } else if (itself && line.text("to") != null && BEGINNING_ANEW.contains(line.text("to"))) {
                atClass = null;
                atCollege = null;
            }
        }
        List<Part> parts = new ArrayList<>(makers.values());
        if (atClass != null) {
            parts.add(atClass);
        }
        if (atCollege != null) {
            parts.add(atCollege);
        }
        return parts;
    }

    private static Part part(ResponsiblePart what, LogLine line) {
        return new Part(what, line.actor(), line.role(), null, line.at(), line.id());
    }

    private static List<Part> signers(SampleView sample, Connection connection) throws SQLException {
        List<Part> signers = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select s.signer, s.sheet_id, s.signed_at, s.entry_id from sheet_declaration x"
                        + " join sheet_signature s on s.sheet_id = x.sheet_id where x.declaration_id = ? order by s.id")) {
            query.setLong(1, Long.parseLong(sample.declaration()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    signers.add(new Part(
                            ResponsiblePart.SIGNED,
                            row.getString(1),
                            Roles.LEADER,
                            row.getLong(2),
                            row.getTimestamp(3).toInstant(),
                            row.getLong(4)));
                }
            }
        }
        return signers;
    }

    /** Keeps them, in the transaction of the finding. */
    void keep(Inspection one, SampleView sample, long finding, List<Part> parts) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into inspection_responsibility (finding_id,"
                                + " inspection_id, cohort_year, declaration_id, graduate_id, college_id, part, subject, role, sheet_id,"
                                + " acted_at, acted_entry) select ?, s.inspection_id, ?, s.declaration_id, s.graduate_id, s.college_id,"
                                + " ?, ?, ?, ?, ?, ? from inspection_sample s where s.id = ?")) {
            for (Part part : parts) {
                insert.setLong(1, finding);
                insert.setInt(2, one.cohortYear);
                insert.setString(3, part.what().name());
                insert.setString(4, part.subject());
                insert.setString(5, part.role());
                insert.setObject(6, part.sheet(), Types.BIGINT);
                insert.setTimestamp(7, Timestamp.from(part.at()));
                insert.setLong(8, part.entry());
                insert.setLong(9, Long.parseLong(sample.id()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
