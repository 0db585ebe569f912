package org.luoshi.statistics;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.luoshi.audit.AuditTrail;

/** Signs sheets for tests: fires what a signature fires, over declarations that are there. */
@ApplicationScoped
class Signatures {

    private final EntityManager entities;
    private final Event<SheetSigned> sheetSigned;
    private final AuditTrail audit;

    Signatures(EntityManager entities, Event<SheetSigned> sheetSigned, AuditTrail audit) {
        this.entities = entities;
        this.sheetSigned = sheetSigned;
        this.audit = audit;
    }

    /** Signs a sheet of the college over what is verified there now.
     * @param all whether over everything; otherwise over every other one */
    void sign(int year, long collegeId, boolean all) {
        QuarkusTransaction.requiringNew().run(() -> {
            audit.record("s", "leader", "sheet-signed", "college", String.valueOf(collegeId), Map.of());
            List<Long> counted = entities.createNativeQuery(
                            "select d.id from declaration d join graduate g on g.id = d.graduate_id"
                                    + " where g.college_id = ? and d.state = 'VERIFIED' and d.id % ? = 0",
                            Long.class)
                    .setParameter(1, collegeId)
                    .setParameter(2, all ? 1 : 2)
                    .getResultList();
            sheetSigned.fire(new SheetSigned(year, collegeId, counted));
        });
    }
}
