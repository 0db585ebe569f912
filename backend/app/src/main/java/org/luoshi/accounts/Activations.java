package org.luoshi.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.luoshi.audit.AuditTrail;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Opens an account with its code, once. Whatever is wrong, the answer is the same: a code, a number or their fit are not to be found out one
 * after the other; and who is wrong too often waits. */
@ApplicationScoped
class Activations {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AccountDesk accounts;
    private final KeycloakUsers users;
    private final AccountSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Activations(AccountDesk accounts, KeycloakUsers users, AccountSettings settings, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.users = users;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param address where the request comes from
     * @throws Refusal invalid-request for a weak password, rate-limited, not-found, unavailable */
    void activate(Activation body, String address) {
        String source = digest(address);
        QuarkusTransaction.requiringNew().run(() -> checkMisses(source));
        checkPassword(body);
        boolean opened = QuarkusTransaction.requiringNew().call(() -> open(body));
        if (!opened) {
            QuarkusTransaction.requiringNew().run(() -> miss(source));
            throw wrong();
        }
    }

    private boolean open(Activation body) {
        String secret = settings.clientSecret().orElseThrow(AccountDesk::unavailable);
        Instant now = clock.instant();
        String number = body.number().strip();
        Optional<Account> opened = accounts
                .find(
                        "kind in ?1 and number in ?2 and codeHash is not null order by id",
                        EnumSet.allOf(AccountKind.class),
                        List.of(number, number.toUpperCase(Locale.ROOT), number.toLowerCase(Locale.ROOT)))
                .<Account>stream()
                .filter(one -> ActivationCode.digest(body.code(), one, secret).equals(one.codeHash))
                .findFirst()
                .filter(one -> isOpenStill(one, body.code(), secret, now));
        if (opened.isEmpty()) {
            return false;
        }
        Account account = opened.get();
        account.codeHash = null;
        account.codeUntil = null;
        account.activatedAt = now.truncatedTo(ChronoUnit.MICROS);
        // nobody is logged in: whose it is, the account says
        audit.record(
                null,
                null,
                "account-activated",
                "account",
                String.valueOf(account.id),
                Map.of("kind", account.kind, "subject", account.subject));
        accounts.getEntityManager().flush();
        try {
            if (!users.setPassword(account.subject, body.password())) {
                throw wrong(); // nothing was opened, and the code is not used up
            }
            return true;
        } catch (KeycloakAway away) {
            throw away.refused() ? weak() : AccountDesk.unavailable();
        }
    }

    // read again under a lock that is held until the end: of two at once with the same code one finds it used
    private boolean isOpenStill(Account account, String code, String secret, Instant now) {
        accounts.getEntityManager()
                .createNativeQuery("select id from account where id = ?1 for update")
                .setParameter(1, account.id)
                .getResultList();
        accounts.getEntityManager().refresh(account);
        return !account.disabled
                && account.state == AccountState.READY
                && account.codeHash != null
                && ActivationCode.digest(code, account, secret).equals(account.codeHash)
                && !account.codeUntil.isBefore(now);
    }

    private static Refusal wrong() {
        return Problem.NOT_FOUND.because(
                "激活码或学号（工号）不对，或者激活码已用过、已过期。请核对后再试，或到招生就业处重新领取。",
                "Code or number is wrong, or the code was used or is over. Check both, or ask the employment office for another.");
    }

    private static Refusal weak() {
        return Problem.INVALID_REQUEST
                .because("这个密码太容易被猜到，请换一个。", "That password is too easy to guess: choose another.")
                .field(
                        "password",
                        "至少 10 个字符，不含学号，不要都是重复的字符",
                        "10 characters at least, without your number, not all the same");
    }

    private static void checkPassword(Activation body) {
        boolean weak = body.password().contains(body.number().strip())
                || body.password().chars().distinct().count() < 5;
        if (weak) {
            throw weak();
        }
    }

    private void checkMisses(String source) {
        var entities = accounts.getEntityManager();
        Instant from = clock.instant().minus(HOUR);
        entities.createNativeQuery("delete from activation_miss where at < ?1 limit 1000")
                .setParameter(1, from)
                .executeUpdate();
        Object[] counts = (Object[]) entities.createNativeQuery(
                        "select count(*), coalesce(sum(case when source = ?1 then 1 else 0 end), 0) from activation_miss where at >= ?2")
                .setParameter(1, source)
                .setParameter(2, from)
                .getSingleResult();
        if (((Number) counts[0]).longValue() >= settings.allMissesAnHour()
                || ((Number) counts[1]).longValue() >= settings.missesAnHour()) {
            throw Problem.RATE_LIMITED.because(
                    "输错的次数太多，请一小时后再试，或到招生就业处重新领取激活信。",
                    "Too many wrong codes: try again in an hour, or ask the employment office for another letter.");
        }
    }

    private void miss(String source) {
        accounts.getEntityManager()
                .createNativeQuery("insert into activation_miss (source, at) values (?1, ?2)")
                .setParameter(1, source)
                .setParameter(2, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
    }

    private static String digest(String address) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
