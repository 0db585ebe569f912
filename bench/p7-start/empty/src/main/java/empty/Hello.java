package empty;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;

@Path("/hello")
public class Hello {

    @Inject
    AgroalDataSource database;

    void start(@Observes StartupEvent event) throws SQLException {
        get();
    }

    @Scheduled(every = "10s", delayed = "10s")
    void now() {}

    @GET
    public String get() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(1) ? "hello" : "no";
        }
    }
}
