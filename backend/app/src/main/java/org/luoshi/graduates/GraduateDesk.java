package org.luoshi.graduates;

import jakarta.enterprise.context.ApplicationScoped;
import org.luoshi.access.Actor;

/** Changes what may be changed of a graduate beside the roster. */
@ApplicationScoped
class GraduateDesk {

    GraduateView change(long id, GraduateChange wanted, Actor actor) {
        throw new UnsupportedOperationException();
    }

    IdNumberView reveal(long id, IdNumberReveal wanted, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
