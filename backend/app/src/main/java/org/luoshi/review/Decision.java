package org.luoshi.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.Action;

/** What a reviewer decides. */
@Schema(name = "ReviewDecision")
enum Decision {
    PASS,
    RETURN;

    Action action() {
        return Action.valueOf(name());
    }
}
