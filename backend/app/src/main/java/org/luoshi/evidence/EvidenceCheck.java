package org.luoshi.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Salted;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;

/** Holds every piece of evidence and its stored file against what the log says was handed in (R6.1). */
@Singleton
class EvidenceCheck implements TableCheck {

    private static final int BATCH = 500;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private record Kept(
            String id,
            String declaration,
            String kind,
            String sha256,
            String objectKey,
            String url,
            boolean erased,
            String slot,
            String uploadedBy,
            String names,
            String mediaType,
            String size,
            String uploadedRole,
            String uploadedAt) {}

    private final EvidenceStore store;
    private final ObjectMapper json;

    EvidenceCheck(EvidenceStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    @Override
    public String what() {
        return "evidence";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        long checked = 0;
        TreeMap<Long, Kept> batch = batch(snapshot, 0);
        while (!batch.isEmpty()) {
            Map<String, Map<String, Object>> entries = entries(snapshot, batch);
            batch.values().forEach(one -> compare(one, Optional.ofNullable(entries.get(one.id)), findings));
            checked += batch.size();
            batch = batch(snapshot, batch.lastKey());
        }
        TableReading.neverGiven(snapshot, "evidence", "evidence", findings);
        missing(snapshot, findings);
        return checked;
    }

    private static TreeMap<Long, Kept> batch(Connection snapshot, long after) throws SQLException {
        TreeMap<Long, Kept> batch = new TreeMap<>();
        try (PreparedStatement statement = snapshot.prepareStatement("select e.id, e.declaration_id, e.kind, e.sha256,"
                + " e.object_key, e.url, g.erased_at is not null, e.slot, e.uploaded_by, e.salt, e.uploaded_by_name,"
                + " e.file_name, e.media_type, e.size, e.uploaded_role, e.uploaded_at from evidence e"
                + " left join declaration d on d.id = e.declaration_id left join graduate g on g.id = d.graduate_id"
                + " where e.id > ? order by e.id limit " + BATCH)) {
            statement.setLong(1, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    batch.put(
                            row.getLong(1),
                            new Kept(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getBoolean(7),
                                    row.getString(8),
                                    row.getString(9),
                                    Salted.digest(row.getString(10), row.getString(11), row.getString(12)),
                                    row.getString(13),
                                    row.getString(14),
                                    row.getString(15),
                                    String.valueOf(TableReading.instant(row, 16))));
                }
            }
        }
        return batch;
    }

    // the entry by which each came, with what it says
    private Map<String, Map<String, Object>> entries(Connection snapshot, Map<Long, Kept> batch) throws SQLException {
        StringBuilder ids = new StringBuilder();
        batch.keySet().forEach(id -> ids.append(ids.isEmpty() ? "'" : ",'")
                .append(id.longValue())
                .append("'"));
        Map<String, Map<String, Object>> entries = new TreeMap<>();
        try (PreparedStatement statement =
                        snapshot.prepareStatement("select subject_id, payload, event, actor from audit_entry"
                                + " where subject_type = 'evidence' and subject_id in (" + ids + ")"
                                + " and event in ('evidence-added', 'evidence-carried') order by id desc");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Map<String, Object> said = new HashMap<>(parsed(row.getString(2)));
                if (row.getString(3).equals("evidence-added")) {
                    said.put("uploadedBy", row.getString(4));
                }
                entries.put(row.getString(1), said);
            }
        }
        return entries;
    }

    private Map<String, Object> parsed(String payload) {
        try {
            return json.readValue(payload, OBJECT);
        } catch (JsonProcessingException altered) {
            // the check of the entries says so
            return Map.of();
        }
    }

    private void compare(Kept one, Optional<Map<String, Object>> entry, Consumer<Finding> findings) {
        if (entry.isEmpty()) {
            findings.accept(new Finding(
                    FindingKind.RECORD_WITHOUT_ENTRY, "evidence", one.id, "no entry of the log tells of it"));
            return;
        }
        Map<String, Object> log = entry.get();
        differ(one.id, "declaration", one.declaration, log.get("declaration"), findings);
        differ(one.id, "kind", one.kind, log.get("kind"), findings);
        differ(one.id, "sha256", one.sha256, log.get("sha256"), findings);
        differ(one.id, "slot", one.slot, log.get("slot"), findings);
        differ(one.id, "uploaded by", one.uploadedBy, log.get("uploadedBy"), findings);
        differ(one.id, "uploaded in the role", one.uploadedRole, log.get("uploadedRole"), findings);
        differ(one.id, "uploaded at", one.uploadedAt, log.get("uploadedAt"), findings);
        differ(one.id, "media type", one.mediaType, log.get("mediaType"), findings);
        differ(one.id, "size", one.size, Objects.toString(log.get("size"), null), findings);
        if (!one.erased && !Objects.equals(one.names, log.get("namesDigest"))) {
            findings.accept(new Finding(
                    FindingKind.RECORD_ALTERED,
                    "evidence",
                    one.id,
                    "name of the file or of who uploaded it: not what was handed in"));
        }
        if (!one.erased && log.get("sha256") instanceof String sha256) {
            file(one, sha256, findings);
        }
    }

    private static void differ(String id, String what, Object here, Object inLog, Consumer<Finding> findings) {
        if (!Objects.equals(here, inLog)) {
            findings.accept(
                    new Finding(FindingKind.RECORD_ALTERED, "evidence", id, Finding.differs(what, here, inLog)));
        }
    }

    private void file(Kept one, String sha256, Consumer<Finding> findings) {
        String of = " of declaration " + one.declaration + " (" + one.kind + ")";
        Optional<String> stored = one.objectKey == null ? Optional.empty() : store.sha256(one.objectKey);
        if (stored.isEmpty()) {
            findings.accept(new Finding(
                    FindingKind.FILE_MISSING, "evidence", one.id, "the file" + of + " is not in the store"));
        } else if (!stored.get().equals(sha256)) {
            findings.accept(new Finding(
                    FindingKind.FILE_ALTERED,
                    "evidence",
                    one.id,
                    "the file" + of + ": " + Finding.differs("sha256", stored.get(), sha256)));
        }
    }

    // what went with a deleted draft is gone with it
    private static void missing(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        try (PreparedStatement statement = snapshot.prepareStatement("select a.subject_id,"
                        + " max(json_unquote(json_extract(a.payload, '$.declaration'))) from audit_entry a"
                        + " left join evidence e on e.id = cast(a.subject_id as unsigned)"
                        + " where a.subject_type = 'evidence' and e.id is null"
                        + " and a.event in ('evidence-added', 'evidence-carried', 'evidence-removed')"
                        + " group by a.subject_id having sum(a.event = 'evidence-removed') = 0");
                ResultSet row = statement.executeQuery();
                PreparedStatement deleted = snapshot.prepareStatement("select 1 from audit_entry where subject_type ="
                        + " 'declaration' and subject_id = ? and event = 'declaration-deleted'")) {
            while (row.next()) {
                deleted.setString(1, row.getString(2));
                try (ResultSet with = deleted.executeQuery()) {
                    if (!with.next()) {
                        findings.accept(new Finding(
                                FindingKind.RECORD_MISSING,
                                "evidence",
                                row.getString(1),
                                "the log tells of it and of no removal"));
                    }
                }
            }
        }
    }
}
