package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** The first entry that a transaction writes into the log. What else the transaction changes is tied to it, so that at every position of
 * the log a transaction has happened as a whole or not at all. */
@ApplicationScoped
public class EntryOfTransaction {

    private static final class Held {
        private Long first;
        private final List<LongConsumer> waiting = new ArrayList<>();
    }

    private final TransactionSynchronizationRegistry transactions;

    EntryOfTransaction(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Gives the id of that entry to {@code work}: at once where it is written already, otherwise as soon as it is.
     * @throws IllegalStateException when the transaction is to be committed without any entry; it is rolled back then */
    public void tie(LongConsumer work) {
        Held held = held();
        if (held.first != null) {
            work.accept(held.first);
            return;
        }
        if (held.waiting.isEmpty()) {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    if (held.first == null) {
                        throw new IllegalStateException("a change without an entry in the log (R8.1)");
                    }
                }

                @Override
                public void afterCompletion(int status) {}
            });
        }
        held.waiting.add(work);
    }

    void written(long entry) {
        Held held = held();
        if (held.first == null) {
            held.first = entry;
            held.waiting.forEach(work -> work.accept(entry));
            held.waiting.clear();
        }
    }

    private Held held() {
        Held held = (Held) transactions.getResource(EntryOfTransaction.class);
        if (held == null) {
            held = new Held();
            transactions.putResource(EntryOfTransaction.class, held);
        }
        return held;
    }
}
