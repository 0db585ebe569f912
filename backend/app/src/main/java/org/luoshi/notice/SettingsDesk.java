package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Keeps how each person wants to be told. */
@ApplicationScoped
class SettingsDesk {

    private static final String OFFICE_PEOPLE = "from NotificationSetting s where s.office = true and s.mail = true"
            + " and s.address is not null order by s.recipient";

    private final EntityManager entities;
    private final Readings readings;
    private final MailSettings mail;
    private final AuditTrail audit;

    SettingsDesk(EntityManager entities, Readings readings, MailSettings mail, AuditTrail audit) {
        this.entities = entities;
        this.readings = readings;
        this.mail = mail;
        this.audit = audit;
    }

    /** @return what holds for this recipient: what they set, or the usual */
    NotificationSetting of(String recipient) {
        NotificationSetting set = entities.find(NotificationSetting.class, recipient);
        if (set != null) {
            return set;
        }
        NotificationSetting usual = new NotificationSetting();
        usual.recipient = recipient;
        usual.mail = true;
        usual.digest = Digest.INSTANT;
        usual.quietFrom = mail.quietFrom().toString();
        usual.quietUntil = mail.quietUntil().toString();
        usual.language = "zh";
        return usual;
    }

    /** @return the address of a graduate on the newest roster that has one, or null */
    String rosterAddress(String recipient) {
        return Recipient.studentNumber(recipient)
                .flatMap(number -> entities.createQuery(
                                "select g.email from Graduate g where g.studentNumber = ?1 and g.email is not null"
                                        + " and g.email <> '' order by g.cohortYear desc",
                                String.class)
                        .setParameter(1, number)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst())
                .orElse(null);
    }

    /** @return to whom a mail with these goes: for the office, those who have not read all of it in the page meanwhile */
    List<String> addresses(String recipient, List<Notification> all) {
        if (!recipient.equals(Recipient.OFFICE)) {
            return addresses(recipient);
        }
        List<String> done = readings.readersOfAll(all);
        return entities.createQuery(OFFICE_PEOPLE, NotificationSetting.class)
                .getResultStream()
                .filter(one -> !done.contains(one.recipient))
                .map(one -> one.address)
                .toList();
    }

    /** @return to whom mails for this recipient go; nobody where they want none or have no address */
    List<String> addresses(String recipient) {
        if (recipient.equals(Recipient.OFFICE)) {
            return entities.createQuery(OFFICE_PEOPLE, NotificationSetting.class)
                    .getResultStream()
                    .map(one -> one.address)
                    .toList();
        }
        NotificationSetting set = of(recipient);
        String address = set.address == null ? rosterAddress(recipient) : set.address;
        return set.mail && address != null ? List.of(address) : List.of();
    }

    @Transactional
    NotificationSettingsView view(Actor actor) {
        return view(of(Recipient.own(actor)));
    }

    /** @throws Refusal changed-meanwhile, invalid-request for half of the quiet hours */
    @Transactional
    NotificationSettingsView change(NotificationSettingsChange wanted, Actor actor, Locale language) {
        if ((wanted.quietFrom() == null) != (wanted.quietUntil() == null)) {
            throw Problem.INVALID_REQUEST
                    .because("免打扰时间要填写开始和结束两个时间。", "Quiet hours need both a beginning and an end.")
                    .field(wanted.quietFrom() == null ? "quietFrom" : "quietUntil", "请填写时间", "give a time");
        }
        NotificationSetting set = of(Recipient.own(actor));
        if (set.version != wanted.version()) {
            throw ChangedMeanwhile.now(set.version);
        }
        set.mail = wanted.mail();
        set.address = wanted.address() == null || wanted.address().isBlank()
                ? null
                : wanted.address().strip();
        set.digest = wanted.digest();
        set.quietFrom = wanted.quietFrom();
        set.quietUntil = wanted.quietUntil();
        set.language = Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? "en" : "zh";
        set.office = actor.has(Role.OFFICE);
        set.version++;
        try {
            if (!entities.contains(set)) {
                entities.persist(set);
            }
            entities.flush();
        } catch (ConstraintViolationException atTheSameMoment) {
            throw ChangedMeanwhile.refusal();
        }
        audit.record(
                actor.subject(),
                Notifications.role(actor),
                "notification-settings-changed",
                "person",
                actor.subject(),
                Map.of("mail", set.mail, "digest", set.digest.name()));
        return view(set);
    }

    private NotificationSettingsView view(NotificationSetting set) {
        return new NotificationSettingsView(
                mail.enabled(),
                set.mail,
                set.address,
                rosterAddress(set.recipient),
                set.digest,
                set.quietFrom,
                set.quietUntil,
                set.version);
    }
}
