package org.luoshi.review;

import org.luoshi.access.Actor;
import org.luoshi.declaration.Action;

@jakarta.enterprise.context.ApplicationScoped
class ReviewDesk {
    DeclarationView apply(long id, Action action, StepInput input, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
