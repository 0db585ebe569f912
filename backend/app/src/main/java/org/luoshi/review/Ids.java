package org.luoshi.review;

import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

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
        return Problem.NOT_FOUND.because("找不到这条内容，或者它不在可查看的范围内。", "There is no such thing within your scope.");
    }
}
