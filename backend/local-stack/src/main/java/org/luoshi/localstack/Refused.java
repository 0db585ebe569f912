package org.luoshi.localstack;

/** The stack cannot start as asked; the message says what is in the way and which setting changes it. */
final class Refused extends RuntimeException {
    Refused(String message) {
        super(message);
    }

    Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
