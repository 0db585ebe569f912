package org.luoshi.review;

import org.luoshi.access.Actor;

@jakarta.enterprise.context.ApplicationScoped
class FlagDesk {
    DeclarationView dispose(long id, long flag, FlagDisposition body, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
