package org.luoshi.review;

import org.luoshi.problem.Refusal;
import org.luoshi.problem.WebProblems;

/** Ids are opaque to clients: one that cannot exist is simply not found. */
final class Ids {

    private Ids() {}

    static long of(String id) {
        if (id == null || !id.matches(NewDeclaration.ID)) {
            throw notFound();
        }
        return Long.parseLong(id);
    }

    /** Absent and out of scope are never told apart. */
    static Refusal notFound() {
        return WebProblems.notFound();
    }
}
