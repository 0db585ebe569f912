package org.luoshi.graduates;

import jakarta.enterprise.context.ApplicationScoped;
import org.luoshi.access.Actor;

/** Finds graduates, never more than an actor may see. */
@ApplicationScoped
class Graduates {

    GraduateView view(long id, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
