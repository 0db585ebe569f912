package org.luoshi.notice;

/** The server cannot have taken the mail: it was not there, or it refused. A connection that broke later, or a silence, says neither. */
final class Undelivered extends Exception {

    private static final long serialVersionUID = 1L;

    Undelivered(Exception cause) {
        super(cause);
    }
}
