package org.luoshi.privacy;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jboss.logging.Logger;

/** What SQL alone cannot do: after the migrations, with the owner's account, seals numbers that are still plain. */
public class SealAfterMigration extends BaseCallback {

    private static final Logger LOG = Logger.getLogger(SealAfterMigration.class);

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        SealedNumbers numbers = CDI.current().select(SealedNumbers.class).get();
        try {
            KeyRegister.check(context.getConnection(), numbers.ring());
            long sealed = new PlainNumbers(context.getConnection(), numbers).sealAll();
            if (sealed > 0) {
                LOG.infof("%d ID numbers sealed", sealed);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
