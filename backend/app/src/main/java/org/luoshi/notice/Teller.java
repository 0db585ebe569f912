package org.luoshi.notice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.luoshi.audit.CanonicalJson;

/** Tells many people something, each of them once: what was told before is passed over by its key. */
@ApplicationScoped
public class Teller {

    // "ignore" for the key alone: what is written here fits its columns
    private static final String TELL = "insert ignore into notification"
            + " (recipient, graduate_id, kind, params, once_key, created_at, mail_at, hook_at)"
            + " select ?, ?, ?, ?, ?, ?, ?, case when w.url is null then null else ? end from webhook w where w.id = 1";

    private final AgroalDataSource database;
    private final MailSettings mail;

    Teller(AgroalDataSource database, MailSettings mail) {
        this.database = database;
        this.mail = mail;
    }

    /** @param at when they are told
     * @return how many of these are new */
    @Transactional(Transactional.TxType.MANDATORY)
    public int tell(List<Telling> all, Instant at) {
        Timestamp now = Timestamp.from(at.truncatedTo(ChronoUnit.MICROS));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(TELL)) {
            int told = 0;
            for (Telling one : all) {
                insert.setString(1, one.recipient());
                insert.setObject(2, one.graduateId());
                insert.setString(3, one.kind().name());
                insert.setString(4, CanonicalJson.of(one.params()));
                insert.setString(5, one.onceKey());
                insert.setTimestamp(6, now);
                insert.setTimestamp(7, mail.enabled() ? now : null);
                insert.setTimestamp(8, now);
                // one by one: a batch does not say which of them were new
                told += insert.executeUpdate();
            }
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
