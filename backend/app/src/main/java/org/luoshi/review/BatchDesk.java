package org.luoshi.review;

import org.luoshi.access.Actor;
import java.util.Locale;

@jakarta.enterprise.context.ApplicationScoped
class BatchDesk {
    BatchOutcome review(BatchReview body, Actor actor, Locale language) {
        throw new UnsupportedOperationException();
    }
}
