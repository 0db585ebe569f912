package org.luoshi.review;

import org.luoshi.access.Actor;
import org.luoshi.listing.Page;
import java.util.Optional;

@jakarta.enterprise.context.ApplicationScoped
class ReviewQueue {
    Page<DeclarationView> page(QueueQuery query, Actor actor) {
        throw new UnsupportedOperationException();
    }
    Optional<DeclarationView> next(QueueFilter filter, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
