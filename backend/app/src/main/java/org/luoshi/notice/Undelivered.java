package org.luoshi.notice;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/** What a failure says about a mail: that it did not go out, or nothing at all. */
final class Undelivered {

    private Undelivered() {}

    /** @return whether the server cannot have taken the mail: it was not there, or it refused. A connection that broke or a silence says
     *     neither */
    static boolean certainly(Throwable failed) {
        for (Throwable one = failed; one != null; one = one.getCause()) {
            if (one instanceof ConnectException
                    || one instanceof UnknownHostException
                    || one instanceof SMTPException) {
                return true;
            }
        }
        return false;
    }
}
