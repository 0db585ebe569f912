package org.luoshi.statistics;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.Collection;
import java.util.List;
import org.hibernate.exception.LockAcquisitionException;
import org.luoshi.audit.EntryOfTransaction;

/** Writes changes of the counts, tied to the log. It only ever inserts, so that writers of the same figures do not wait for each other;
 * {@link TallyFold} adds the rows up later. */
@ApplicationScoped
class TallyChanges {

    /** What is done within the caller's transaction. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    private final AgroalDataSource database;
    private final EntryOfTransaction entry;

    TallyChanges(AgroalDataSource database, EntryOfTransaction entry) {
        this.database = database;
        this.entry = entry;
    }

    /** @param cells what the transaction adds to the counts, and with negative numbers what it takes away */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Collection<Cell> cells) {
        List<Cell> sum = Cells.sum(cells);
        if (!sum.isEmpty()) {
            entry.tie(id -> work(connection -> insert(connection, id, sum)));
        }
    }

    void work(Work work) {
        try (Connection connection = database.getConnection()) {
            work.on(connection);
        } catch (SQLTransactionRollbackException e) {
            throw new LockAcquisitionException("somebody changes the same graduate", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the counts cannot follow", e);
        }
    }

    private static void insert(Connection connection, long entry, List<Cell> cells) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into tally_delta (" + CellSql.PLACE
                + ", n, entry_id) values (" + CellSql.VALUES + ", " + entry + ")")) {
            for (Cell cell : cells) {
                CellSql.addBatch(statement, cell);
            }
            statement.executeBatch();
        }
    }
}
