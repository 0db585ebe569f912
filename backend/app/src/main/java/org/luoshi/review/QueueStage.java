package org.luoshi.review;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.access.Role;
import org.luoshi.declaration.State;

/** Where a review queue stands (R4.2). */
@Schema(name = "QueueStage")
enum QueueStage {
    CLASS(State.AT_CLASS, Set.of(Role.COUNSELOR, Role.CLASS_ADVISER)),
    COLLEGE(State.AT_COLLEGE, Set.of(Role.OFFICER));

    private final State state;
    private final Set<Role> reviewers;

    QueueStage(State state, Set<Role> reviewers) {
        this.state = state;
        this.reviewers = reviewers;
    }

    /** The state in which declarations wait here. */
    State state() {
        return state;
    }

    /** The roles that review here. */
    Set<Role> reviewers() {
        return reviewers;
    }
}
