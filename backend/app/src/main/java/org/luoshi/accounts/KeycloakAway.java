package org.luoshi.accounts;

import java.util.Set;

/** Keycloak did not do what it was asked for. */
final class KeycloakAway extends RuntimeException {

    private static final Set<Integer> NOT_ABOUT_THE_REQUEST = Set.of(401, 403, 408, 429);

    private final int status;

    KeycloakAway(String what, Throwable cause) {
        super(what, cause);
        status = 0;
    }

    KeycloakAway(String what, int status) {
        super(what);
        this.status = status;
    }

    /** @return whether asking again would get the same answer; otherwise what was wanted is asked for again */
    boolean refused() {
        return status >= 400 && status < 500 && !NOT_ABOUT_THE_REQUEST.contains(status);
    }

    /** Goes on only where asking again would get the same answer.
     * @throws KeycloakAway this one, otherwise */
    void unlessRefused() {
        if (!refused()) {
            throw this;
        }
    }
}
