package org.luoshi.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an account is. */
@Schema(name = "AccountState")
public enum AccountState {
    /** Asked for; Keycloak has not answered yet. */
    WANTED,
    READY,
    /** Keycloak refuses it: the number cannot be an account, or the account belongs to somebody else. */
    FAILED,
    /** The time to keep its person's data is over: it is deleted in Keycloak next, and then here. */
    LEAVING
}
