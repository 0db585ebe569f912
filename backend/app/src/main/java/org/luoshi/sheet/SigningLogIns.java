package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.luoshi.access.Actor;
import org.luoshi.problem.Problem;

/** Which log-ins signed: one signs one sheet, so that each signature is a decision of its own and nobody signs behind a leader who went for
 * tea (R7.2, R8.1). The log's entries of signatures are asked, as they cannot be altered unseen. */
@ApplicationScoped
class SigningLogIns {

    private final EntityManager entities;

    SigningLogIns(EntityManager entities) {
        this.entities = entities;
    }

    /** Refuses a log-in that signed another sheet. First of all in a transaction: of two signatures of one person at once the second waits here
     * and then sees the first.
     * @param logIn digest of the log-in
     * @throws org.luoshi.problem.Refusal fresh-login-required */
    void requireUnused(String logIn, long sheet, Actor actor) {
        entities.createNativeQuery("select subject from person where subject = ?1 for update")
                .setParameter(1, actor.subject())
                .getResultList();
        boolean used = !entities.createNativeQuery(
                        "select id from audit_entry where actor = ?1 and event = 'sheet-signed'"
                                + " and subject_id <> ?2 and payload like ?3")
                .setParameter(1, actor.subject())
                .setParameter(2, String.valueOf(sheet))
                .setParameter(3, "%\"logIn\":\"" + logIn + "\"%")
                .getResultList()
                .isEmpty();
        if (used) {
            throw Problem.FRESH_LOGIN_REQUIRED
                    .because(
                            "这次登录已经签过另一份周报：每签一份须重新登录一次。登录后会回到这里，已填内容不会丢失。",
                            "This log-in signed another sheet already: log in again for each. You come back here and nothing typed is lost.")
                    .rule("R8.1");
        }
    }
}
