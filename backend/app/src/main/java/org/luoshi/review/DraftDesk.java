package org.luoshi.review;

import org.luoshi.access.Actor;

@jakarta.enterprise.context.ApplicationScoped
class DraftDesk {
    DeclarationView create(NewDeclaration body, Actor actor) {
        throw new UnsupportedOperationException();
    }
    DeclarationView edit(long id, DeclarationEdit body, Actor actor) {
        throw new UnsupportedOperationException();
    }
    void delete(long id, Integer version, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
