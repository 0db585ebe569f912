package org.luoshi.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.privacy.SealedNumbers;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Adds to the help ledger (R5.4). Nothing in it is changed: a correction is a further entry that names the one it takes the place of. */
@ApplicationScoped
public class AssistanceDesk {

    private static final int LONGEST_AGO_YEARS = 2;

    private final Ledgers ledgers;
    private final DeclarationRepository declarations;
    private final SealedNumbers seals;
    private final AuditTrail audit;
    private final Clock clock;

    AssistanceDesk(
            Ledgers ledgers, DeclarationRepository declarations, SealedNumbers seals, AuditTrail audit, Clock clock) {
        this.ledgers = ledgers;
        this.declarations = declarations;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds an entry.
     * @throws Refusal not-found; invalid-request for a day to come or long ago; details-incomplete; changed-meanwhile where another entry took
     *     the place of the one to be replaced; reason-missing for one taken back without a word */
    @Transactional
    public LedgerView record(long id, NewAssistance wanted, Actor person) {
        Actor helper = person.as(Ledgers.HELPERS);
        Graduate graduate = ledgers.require(id, helper);
        ledgers.getEntityManager()
                .createNativeQuery("select id from graduate where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        checkDay(wanted.on(), graduate);
        boolean withdrawn = Boolean.TRUE.equals(wanted.withdrawn());
        AssistanceEntry before = wanted.replaces() == null ? null : replaced(wanted, graduate);
        if (!withdrawn) {
            checkDetails(wanted);
        } else if (before == null || blank(wanted.text())) {
            throw Problem.REASON_MISSING
                    .because("请选择要撤回的记录，并写明原因。", "Name the entry that is taken back, and say why.")
                    .rule("R5.4")
                    .field(before == null ? "replaces" : "text", "必填", "required");
        }
        AssistanceEntry one = entry(graduate, wanted, before, withdrawn);
        Role role = declarations.roleOver(id, helper);
        one.recordedBy = person.subject();
        one.recordedByName = person.name();
        one.recordedRole = role.realmName();
        one.recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ledgers.persistAndFlush(one);
        audit.record(
                person.subject(),
                role.realmName(),
                withdrawn ? "assistance-withdrawn" : before == null ? "assistance-recorded" : "assistance-corrected",
                "graduate",
                String.valueOf(id),
                payload(one, wanted));
        return ledgers.view(graduate, person);
    }

    private AssistanceEntry entry(Graduate graduate, NewAssistance wanted, AssistanceEntry before, boolean withdrawn) {
        AssistanceEntry one = new AssistanceEntry();
        one.graduateId = graduate.id;
        // what is taken back stays what it was said to be
        one.kind = withdrawn ? before.kind : wanted.kind();
        one.happenedOn = withdrawn ? before.happenedOn : wanted.on();
        one.note = text(wanted) == null ? null : seals.seal(text(wanted));
        one.withdrawn = withdrawn;
        one.replaces = before == null ? null : before.id;
        one.salt = Salted.salt();
        if (!withdrawn && one.kind == HelpKind.OFFER) {
            one.employer = seals.seal(wanted.employer().strip());
            one.outcome = wanted.outcome() == null ? OfferOutcome.OPEN : wanted.outcome();
        }
        if (!withdrawn && one.kind == HelpKind.INTENTION) {
            one.intention = wanted.intention();
        }
        return one;
    }

    private AssistanceEntry replaced(NewAssistance wanted, Graduate graduate) {
        AssistanceEntry before = ledgers.find(
                        "id = ?1 and graduateId = ?2", Long.valueOf(wanted.replaces()), graduate.id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.INVALID_REQUEST
                        .because("要更正的记录不存在，请按提示修改。", "There is no such entry: see the field.")
                        .field("replaces", "不是这名毕业生的记录", "not an entry of this graduate"));
        if (before.withdrawn || ledgers.count("replaces", before.id) > 0) {
            throw ChangedMeanwhile.refusal()
                    .field("replaces", "这条记录已被更正，请刷新后再看", "another entry took its place: load the ledger again");
        }
        return before;
    }

    private void checkDay(LocalDate on, Graduate graduate) {
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = LocalDate.of(graduate.cohortYear - LONGEST_AGO_YEARS, 1, 1);
        earliest = earliest.isAfter(today) ? today.minusYears(LONGEST_AGO_YEARS) : earliest;
        if (on.isAfter(today) || on.isBefore(earliest)) {
            throw Problem.INVALID_REQUEST
                    .because("日期不正确，请按提示修改。", "That day is not possible: see the field.")
                    .field("on", "应在 " + earliest + " 到今天之间", "from " + earliest + " to today");
        }
    }

    private static void checkDetails(NewAssistance wanted) {
        if (wanted.kind() == HelpKind.OFFER && blank(wanted.employer())) {
            throw missing("employer", "请填写推荐的单位", "which employer?");
        }
        if (wanted.kind() == HelpKind.INTENTION && wanted.intention() == null) {
            throw missing("intention", "请选择就业意向", "what does the graduate want?");
        }
    }

    private static Refusal missing(String field, String zh, String en) {
        return Problem.DETAILS_INCOMPLETE
                .because("还有内容没有填写，请按提示补充。", "Something is missing: see the field.")
                .rule("R5.4")
                .field(field, zh, en);
    }

    private static Map<String, Object> payload(AssistanceEntry one, NewAssistance wanted) {
        Map<String, Object> payload = new TreeMap<>();
        payload.put("entry", String.valueOf(one.id));
        payload.put("kind", one.kind);
        payload.put("on", one.happenedOn.toString());
        if (one.replaces != null) {
            payload.put("replaces", String.valueOf(one.replaces));
        }
        if (one.intention != null) {
            payload.put("intention", one.intention);
        }
        if (one.outcome != null) {
            payload.put("outcome", one.outcome);
        }
        String digest = wordsDigest(one.salt, employer(one, wanted), text(wanted));
        if (digest != null) {
            payload.put("textDigest", digest);
        }
        payload.put("at", one.recordedAt.toString());
        payload.put("nameDigest", nameDigest(one.salt, one.recordedByName));
        return payload;
    }

    // what is kept of it: the employer of an offer
    private static String employer(AssistanceEntry one, NewAssistance wanted) {
        return one.employer == null ? null : wanted.employer().strip();
    }

    private static String text(NewAssistance wanted) {
        return blank(wanted.text()) ? null : wanted.text().strip();
    }

    /** @return hex SHA-256 of salt and words; null where there are no words */
    static String wordsDigest(String salt, String employer, String note) {
        if (employer == null && note == null) {
            return null;
        }
        return Salted.digest(salt, employer, note);
    }

    static String nameDigest(String salt, String name) {
        return Salted.digest(salt, name);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
