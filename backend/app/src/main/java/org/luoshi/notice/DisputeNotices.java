package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Role;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationStep;

/** Tells the office, who decides it, and the college's officers, whose figures it changes at once, that a graduate disputes what was verified.
 * Without the graduate's name, so that nothing of theirs is kept with somebody else's notifications. */
@ApplicationScoped
class DisputeNotices {

    private final Teller teller;
    private final EntityManager entities;

    DisputeNotices(Teller teller, EntityManager entities) {
        this.teller = teller;
        this.entities = entities;
    }

    /** @param step that disputed it */
    void raised(Declaration declaration, DeclarationStep step) {
        Graduate graduate = declaration.graduate();
        Map<String, String> params = Map.of(
                "declaration", String.valueOf(declaration.id()),
                "graduate", String.valueOf(graduate.id),
                "cohort", String.valueOf(graduate.cohortYear),
                "college", graduate.college.name,
                "schoolClass", graduate.schoolClass.name);
        String key = "dispute/" + declaration.id() + "/" + step.declarationVersion();
        List<Telling> all = new ArrayList<>();
        all.add(new Telling(Recipient.OFFICE, null, NotificationKind.DISPUTE_TO_RESOLVE, params, key));
        officers(graduate)
                .forEach(number -> all.add(new Telling(
                        Recipient.staff(number), null, NotificationKind.DECLARATION_DISPUTED, params, key)));
        teller.tell(all, step.at());
    }

    private List<String> officers(Graduate graduate) {
        return entities.createQuery(
                        "select distinct a.staffNumber from Assignment a where a.college = ?1 and a.role = ?2"
                                + " order by a.staffNumber",
                        String.class)
                .setParameter(1, graduate.college)
                .setParameter(2, Role.OFFICER.realmName())
                .getResultList();
    }
}
