package org.luoshi.sheet;

import java.time.Duration;
import java.time.Instant;
import org.luoshi.problem.Problem;

/** Whether somebody logged in just now, by the claim {@code auth_time} of their token (RFC 9470). A token without it proves no log-in of a
 * person at a page, as those of direct grants and refreshed scripts: it is never fresh. */
final class FreshLogin {

    /** Clocks of two machines may differ that much. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private FreshLogin() {}

    /** @param authTime seconds since 1970, or null
     * @throws org.luoshi.problem.Refusal fresh-login-required */
    static void require(Long authTime, Instant now, Duration longest) {
        boolean fresh = authTime != null
                && !Instant.ofEpochSecond(authTime).isBefore(now.minus(longest))
                && !Instant.ofEpochSecond(authTime).isAfter(now.plus(SKEW));
        if (!fresh) {
            boolean inSeconds = longest.toMinutes() < 2;
            throw Problem.FRESH_LOGIN_REQUIRED
                    .because(
                            "签字前请重新登录：登录须在 " + (inSeconds ? longest.toSeconds() + " 秒" : longest.toMinutes() + " 分钟")
                                    + "之内。登录后会回到这里，已填内容不会丢失。",
                            "Log in again to sign: your log-in must be less than "
                                    + (inSeconds ? longest.toSeconds() + " seconds" : longest.toMinutes() + " minutes")
                                    + " old. You come back here and nothing typed is lost.")
                    .rule("R8.1");
        }
    }
}
