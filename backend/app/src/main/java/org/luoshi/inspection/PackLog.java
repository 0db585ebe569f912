package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.TreeSet;

/** Which entries of the log a pack carries: those about the inspection, about the sampled declarations and their proofs, and those that
 * the register of responsibility leads to. Nothing else that the log knows about the graduates. */
@ApplicationScoped
class PackLog {

    private static final List<String> ENTRIES = List.of(
            "select a.id from audit_entry a where a.subject_type = 'inspection' and a.subject_id = cast(?1 as char)",
            "select a.id from audit_entry a join inspection_sample s on a.graduate = cast(s.graduate_id as char)"
                    + " where s.inspection_id = ?1 and (a.subject_type = 'declaration' and a.subject_id = cast(s.declaration_id as char)"
                    + " or json_unquote(json_extract(a.payload, '$.declaration')) = cast(s.declaration_id as char)"
                    + " or json_unquote(json_extract(a.payload, '$.inspection')) = cast(?1 as char))",
            "select f.entry_id from inspection_finding f join inspection_sample s on s.id = f.sample_id where s.inspection_id = ?1",
            "select r.acted_entry from inspection_responsibility r where r.inspection_id = ?1",
            // a carried proof entered the log with an earlier declaration of the same graduate
            "select a.id from audit_entry a join inspection_sample s on a.graduate = cast(s.graduate_id as char)"
                    + " join evidence e on e.declaration_id = s.declaration_id where s.inspection_id = ?1"
                    + " and a.event = 'evidence-added' and json_unquote(json_extract(a.payload, '$.sha256')) = e.sha256");

    private final EntityManager entities;

    PackLog(EntityManager entities) {
        this.entities = entities;
    }

    /** @return ids of the entries, in their order */
    Iterable<Long> of(long inspection) {
        TreeSet<Long> ids = new TreeSet<>();
        for (String which : ENTRIES) {
            entities.createNativeQuery(which)
                    .setParameter(1, inspection)
                    .getResultList()
                    .forEach(id -> ids.add(((Number) id).longValue()));
        }
        return ids;
    }
}
