package org.luoshi.publication;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.luoshi.audit.EntriesOf;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.SchoolLog;
import org.luoshi.audit.TableCheck;
import org.luoshi.verifier.SignedNote;

/** Holds what was published against the log: content, signed text, and of which report it is (R9.2, R8.1). */
@Singleton
class PublicationsCheck implements TableCheck {

    private final SchoolLog log;

    PublicationsCheck(SchoolLog log) {
        this.log = log;
    }

    @Override
    public String what() {
        return "publications";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Set<Long> told = new HashSet<>();
        long checked = 0;
        try (PreparedStatement query = snapshot.prepareStatement("select p.id, p.cohort_year, p.kind, p.number,"
                        + " p.content, p.sha256, p.note, p.entry_id, p.published_by, p.published_by_name,"
                        + " p.published_at, p.salt, r.sha256 as report from publication p"
                        + " left join provincial_package r on r.id = p.package_id order by p.id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                checked++;
                one(row, told, snapshot, new Held("publication", row.getString("id"), findings));
            }
        }
        missing(told, snapshot, findings);
        return checked;
    }

    private void one(ResultSet row, Set<Long> told, Connection snapshot, Held held) throws SQLException {
        String sha256 = row.getString("sha256");
        long id = row.getLong("entry_id");
        List<LogLine> published = EntriesOf.one("cohort", row.getString("cohort_year"), snapshot).stream()
                .filter(entry -> entry.event().equals("rate-published"))
                .toList();
        // by what it holds, else by the entry that it names
        Optional<LogLine> found = published.stream()
                .filter(entry -> sha256.equals(entry.text("sha256")))
                .findFirst()
                .or(() -> published.stream().filter(entry -> entry.id() == id).findFirst());
        if (found.isEmpty()) {
            held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells of it");
            return;
        }
        LogLine entry = found.get();
        told.add(entry.id());
        held.same("kind", row.getString("kind"), entry.text("kind"));
        held.same("number", row.getString("number"), entry.text("number"));
        held.same("sha256", sha256, entry.text("sha256"));
        held.same("entry", id, entry.id());
        held.same("report", row.getString("report"), entry.text("report"));
        held.same("published by", row.getString("published_by"), entry.actor());
        held.salted(
                "name of who published it",
                row.getString("salt"),
                entry,
                "nameDigest",
                row.getString("published_by_name"));
        byte[] bytes = row.getBytes("content");
        if (!held.same("content", PublicationDesk.digest(bytes), entry.text("sha256"))) {
            return;
        }
        PublishedContent content = PublishedContent.parse(bytes);
        held.same("published at", Held.instant(row, "published_at"), content.publishedAt());
        String note = row.getString("note");
        String text = PublicationNote.of(content, entry.text("sha256"));
        if (!note.endsWith("\n") || !note.startsWith(text + "\n— ") || !log.signedByTheSchool(SignedNote.parse(note))) {
            held.found(FindingKind.RECORD_ALTERED, "signed text: not the one that was signed");
        }
    }

    private static void missing(Set<Long> told, Connection snapshot, Consumer<Finding> findings) throws SQLException {
        try (PreparedStatement query = snapshot.prepareStatement("select id, subject_id from audit_entry"
                        + " where subject_type = 'cohort' and event = 'rate-published' order by id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (!told.contains(row.getLong(1))) {
                    findings.accept(new Finding(
                            FindingKind.RECORD_MISSING,
                            "cohort",
                            row.getString(2),
                            "the published rate that entry " + row.getLong(1) + " tells of is not there"));
                }
            }
        }
    }
}
