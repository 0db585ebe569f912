package org.luoshi.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.luoshi.cohort.Graduate;
import org.luoshi.cohort.SeatsChanged;

/** The rows that rules look at: one for each declaration that is under review or counts. */
@ApplicationScoped
class Marks {

    static final String IS_KNOWN = "exists (select 1 from known_employer k"
            + " where k.credit_code = m.credit_code or (k.name_key = m.employer_key"
            + " and (k.credit_code is null or m.credit_code is null)))";

    private final EntityManager entities;

    Marks(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes the row of a declaration, in place of an earlier one. One statement: to delete what is not there would lock the gap in which
     * others insert theirs. */
    void put(Case fresh, Instant at) {
        Graduate graduate = fresh.graduate();
        entities.createNativeQuery(
                        "insert into risk_mark (declaration_id, graduate_id, cohort_year, college_id, class_id,"
                                + " destination, employer_key, credit_code, phone_key, known, submitted_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) on duplicate key update"
                                + " college_id = values(college_id), class_id = values(class_id),"
                                + " destination = values(destination), employer_key = values(employer_key),"
                                + " credit_code = values(credit_code), phone_key = values(phone_key), known = values(known),"
                                + " submitted_at = values(submitted_at)")
                .setParameter(1, fresh.id())
                .setParameter(2, graduate.id)
                .setParameter(3, graduate.cohortYear)
                .setParameter(4, graduate.college.id)
                .setParameter(5, graduate.schoolClass.id)
                .setParameter(6, fresh.declaration().destination().name())
                .setParameter(7, fresh.employerKey())
                .setParameter(8, fresh.creditCode())
                .setParameter(9, fresh.phoneKey())
                .setParameter(10, fresh.known())
                .setParameter(11, at)
                .executeUpdate();
    }

    void remove(long declarationId) {
        entities.createNativeQuery("delete from risk_mark where declaration_id = ?1")
                .setParameter(1, declarationId)
                .executeUpdate();
    }

    /** @return whether the office knows this employer: by credit code, or by name where one of the two has no code */
    boolean known(String employerKey, String creditCode) {
        return ((Number) entities.createNativeQuery("select count(*) from known_employer where credit_code = ?1"
                                        + " or (name_key = ?2 and (credit_code is null or ?1 is null))")
                                .setParameter(1, creditCode)
                                .setParameter(2, employerKey)
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    /** Works out anew whether the office knows the employer of these declarations.
     * @return ids of those whose employer it knows now */
    List<Long> knowAnew(String nameKey, String creditCode) {
        entities.createNativeQuery("update risk_mark m set m.known = " + IS_KNOWN
                        + " where m.employer_key = ?1 or m.credit_code = ?2")
                .setParameter(1, nameKey)
                .setParameter(2, creditCode)
                .executeUpdate();
        List<?> ids = entities.createNativeQuery("select m.declaration_id from risk_mark m where m.known = 1"
                        + " and (m.employer_key = ?1 or m.credit_code = ?2) order by 1")
                .setParameter(1, nameKey)
                .setParameter(2, creditCode)
                .getResultList();
        return ids(ids);
    }

    /** Follows graduates into another class, in the transaction that moved them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void seatsChanged(@Observes SeatsChanged change) {
        for (SeatsChanged.Move move : change.moved()) {
            boolean elsewhere = move.after() != null
                    && (move.before() == null
                            || move.before().classId() != move.after().classId());
            if (elsewhere) {
                entities.createNativeQuery("update risk_mark set class_id = ?2, college_id = ?3 where graduate_id = ?1")
                        .setParameter(1, move.graduateId())
                        .setParameter(2, move.after().classId())
                        .setParameter(3, move.after().collegeId())
                        .executeUpdate();
            }
        }
    }

    static List<Long> ids(List<?> rows) {
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
