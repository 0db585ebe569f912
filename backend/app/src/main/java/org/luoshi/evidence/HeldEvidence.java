package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.privacy.PersonalFiles;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** The proofs held about a graduate: rows and objects. When they are deleted, their digests stay. */
@ApplicationScoped
class HeldEvidence implements PersonalFiles {

    private final EvidenceRepository evidence;
    private final EvidenceStore store;

    HeldEvidence(EvidenceRepository evidence, EvidenceStore store) {
        this.evidence = evidence;
        this.store = store;
    }

    @Produces
    @Singleton
    static PersonalTable rows() {
        return new PersonalTable(
                "evidence",
                new Text("你上传的证明材料及其摘要", "The proofs you uploaded, and their digests"),
                new Text("就业证明材料认定（办法四）", "proof of employment (decree, part 4)"),
                "SELECT id, declaration_id AS declaration, kind, file_name AS fileName, media_type AS mediaType, size,"
                        + " sha256, url, uploaded_by_name AS uploadedBy, uploaded_role AS uploadedRole,"
                        + " uploaded_at AS uploadedAt FROM evidence WHERE declaration_id IN"
                        + " (SELECT id FROM declaration WHERE graduate_id = ?) ORDER BY id",
                List.of(
                        "UPDATE evidence SET file_name = NULL, url = NULL, object_key = NULL, salt = NULL, uploaded_by_name ="
                                + " CASE uploaded_role WHEN 'graduate' THEN '' ELSE uploaded_by_name END WHERE declaration_id IN"
                                + " (SELECT id FROM declaration WHERE graduate_id = ?)"));
    }

    @Override
    public List<File> about(long graduate) {
        // rows carried to a later declaration share their object
        Set<String> seen = new HashSet<>();
        return evidence
                .<Evidence>list("declaration.graduate.id = ?1 and objectKey is not null order by id", graduate)
                .stream()
                .filter(one -> seen.add(one.objectKey))
                .map(this::file)
                .toList();
    }

    private File file(Evidence one) {
        String key = one.objectKey;
        long size = one.size;
        return new File(
                "evidence/" + one.id + "-" + one.fileName,
                size,
                () -> store.get(key, 0, size),
                () -> store.remove(key));
    }
}
