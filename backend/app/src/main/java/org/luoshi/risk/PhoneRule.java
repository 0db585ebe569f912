package org.luoshi.risk;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.luoshi.declaration.FlagKind;
import org.luoshi.problem.Text;

/** The contact at the employer has the phone of somebody at the school. */
abstract class PhoneRule implements Rule {

    private final EntityManager entities;
    private final String table;

    PhoneRule(EntityManager entities, String table) {
        this.entities = entities;
        this.table = table;
    }

    @Override
    public List<Finding> look(Case fresh) {
        return Finding.when(fresh.phoneKey() != null
                && !entities.createNativeQuery("select 1 from " + table + " where phone_key = ?1")
                        .setParameter(1, fresh.phoneKey())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }

    @Override
    public List<Text> thresholds() {
        return List.of();
    }

    /** Of whatever cohort; the graduate's own phone as well. */
    @Singleton
    static class OfAGraduate extends PhoneRule {

        OfAGraduate(EntityManager entities) {
            super(entities, "graduate");
        }

        @Override
        public FlagKind kind() {
            return FlagKind.CONTACT_IS_GRADUATE;
        }
    }

    /** As far as the office wrote phones into the assignments. */
    @Singleton
    static class OfStaff extends PhoneRule {

        OfStaff(EntityManager entities) {
            super(entities, "assignment");
        }

        @Override
        public FlagKind kind() {
            return FlagKind.CONTACT_IS_STAFF;
        }
    }
}
