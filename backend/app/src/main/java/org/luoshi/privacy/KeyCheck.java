package org.luoshi.privacy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;

/** Refuses to start without the keys of the ID numbers in the database. */
@ApplicationScoped
class KeyCheck {

    void atStart(@Observes StartupEvent started, AgroalDataSource database, SealedNumbers numbers) throws SQLException {
        try (Connection connection = database.getConnection()) {
            KeyRegister.check(connection, numbers.ring());
        }
    }
}
