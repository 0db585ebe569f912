package org.luoshi.graduates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.roster.ClassRosters;

/** The one thing of a roster that the office changes by hand, kept provable like the roster itself (R5.5, R6.1). */
@ApplicationScoped
class DifficultyInLog {

    private final DataSource database;
    private final EntityManager entities;
    private final ClassRosters rosters;

    DifficultyInLog(DataSource database, EntityManager entities, ClassRosters rosters) {
        this.database = database;
        this.entities = entities;
        this.rosters = rosters;
    }

    /** Holds the college of a graduate. To be called before the graduate is read.
     * @return null where there is no such graduate */
    @Transactional(Transactional.TxType.MANDATORY)
    ClassRosters.Change begin(long graduate) {
        // in a transaction of its own: what is read in this one is to be read after the college is held
        List<Object[]> found = QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select g.cohortYear, g.college.id from Graduate g where g.id = ?1", Object[].class)
                .setParameter(1, graduate)
                .getResultList());
        if (found.isEmpty()) {
            return null;
        }
        long college = (Long) found.getFirst()[1];
        try (Connection connection = database.getConnection()) {
            ClassRosters.hold(connection, college);
            return rosters.begin(connection, (Integer) found.getFirst()[0], college);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void end(ClassRosters.Change change, Actor office) {
        try (Connection connection = database.getConnection()) {
            rosters.end(connection, change, office.subject(), Role.OFFICE.realmName());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
