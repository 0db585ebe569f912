package org.luoshi.evidence;

import java.util.Optional;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;

/** Says who may look at the proofs of a declaration outside of their scope, and at nothing else about it. */
public interface FurtherReaders {

    /** @return the role in which this actor looks at them, empty where they may not */
    Optional<Role> readsAs(long declaration, Actor actor);
}
