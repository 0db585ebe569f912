package org.luoshi.review;

import org.luoshi.access.Actor;
import org.luoshi.listing.Page;

@jakarta.enterprise.context.ApplicationScoped
class DeclarationReading {
    Page<DeclarationView> list(DeclarationQuery query, Actor actor) {
        throw new UnsupportedOperationException();
    }
    DeclarationView one(long id, Actor actor) {
        throw new UnsupportedOperationException();
    }
    Page<HistoryStep> history(long id, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
