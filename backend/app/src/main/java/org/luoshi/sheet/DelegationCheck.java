package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.luoshi.access.Role;
import org.luoshi.cohort.College;
import org.luoshi.problem.Problem;

/** Who may not act for a leader: who signs is another one than who confirms, and on each day it is plain who signs (R7.2, R8.1). */
@ApplicationScoped
class DelegationCheck {

    private final EntityManager entities;

    DelegationCheck(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes others who give one for this college wait until the transaction ends.
     * @throws org.luoshi.problem.Refusal invalid-request, already-exists */
    void refuseWrong(NewDelegation body, College college) {
        entities.createNativeQuery("select id from college where id = ?1 for update")
                .setParameter(1, college.id)
                .getResultList();
        Set<String> roles = Set.copyOf(entities.createQuery(
                        "select distinct a.role from Assignment a where a.staffNumber = ?1 and a.college = ?2",
                        String.class)
                .setParameter(1, body.staffNumber())
                .setParameter(2, college)
                .getResultList());
        if (roles.contains(Role.LEADER.realmName())) {
            throw Problem.INVALID_REQUEST
                    .because("不能由分管领导代理自己。", "A leader cannot act for themselves.")
                    .rule("R7.2")
                    .field("staffNumber", "这位就是该学院的分管领导，请填写另一位领导", "already leads this college: name another leader");
        }
        if (roles.contains(Role.OFFICER.realmName())) {
            throw Problem.INVALID_REQUEST
                    .because("确认周报的就业干事不能代为签字。", "The officer, who confirms the sheet, cannot sign it as well.")
                    .rule("R8.1")
                    .field(
                            "staffNumber",
                            "这位是该学院的就业干事，周报由其确认：请填写另一位领导",
                            "confirms the sheets of this college: name another leader");
        }
        refuseOverlap(body, college);
    }

    private void refuseOverlap(NewDelegation body, College college) {
        entities.createQuery(
                        "from Delegation d where d.college = ?1 and d.endedAt is null and d.validFrom <= ?3"
                                + " and d.validUntil >= ?2 order by d.validFrom, d.id",
                        Delegation.class)
                .setParameter(1, college)
                .setParameter(2, body.from())
                .setParameter(3, body.until())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    String days = other.validFrom + " – " + other.validUntil;
                    throw Problem.ALREADY_EXISTS
                            .because(
                                    "这几天已有代理（" + days + "），请换日期，或先结束那一代理。",
                                    "Somebody acts on these days already (" + days
                                            + "): choose other days, or end that first.")
                            .rule("R8.1")
                            .with("delegation", String.valueOf(other.id));
                });
    }
}
