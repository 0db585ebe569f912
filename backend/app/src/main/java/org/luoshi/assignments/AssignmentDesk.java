package org.luoshi.assignments;

import jakarta.enterprise.context.ApplicationScoped;
import org.luoshi.access.Actor;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;

/** Gives staff their classes and colleges. */
@ApplicationScoped
class AssignmentDesk {

    Page<AssignmentView> list(int cohort, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    Page<ClassGapView> gaps(int cohort, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    AssignmentView replace(String staffNumber, AssignmentChange wanted, Actor actor) {
        throw new UnsupportedOperationException();
    }

    void remove(String staffNumber, int cohort, AssignableRole role, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
