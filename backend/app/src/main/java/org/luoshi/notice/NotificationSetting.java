package org.luoshi.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.luoshi.time.SchoolTime;

/** How one person wants to be told. */
@Entity
class NotificationSetting {

    /** {@link Recipient} as text. */
    @Id
    String recipient;

    boolean mail;

    /** Null for the one on the roster. */
    String address;

    @Enumerated(EnumType.STRING)
    Digest digest;

    /** {@code HH:mm} in the school's time; null with the other for no quiet hours. */
    String quietFrom;

    String quietUntil;

    /** zh or en. */
    String language;

    /** Held the role of the office when they set this: what is for the office comes to them too. */
    boolean office;

    int version;

    /** @return when a mail may go that is ready now: now, or the end of the quiet hours, which may lie beyond midnight */
    Instant afterQuiet(Instant now) {
        if (quietFrom == null || quietFrom.equals(quietUntil)) {
            return now;
        }
        LocalTime from = LocalTime.parse(quietFrom);
        LocalTime until = LocalTime.parse(quietUntil);
        ZonedDateTime here = now.atZone(SchoolTime.ZONE);
        LocalTime time = here.toLocalTime();
        boolean overMidnight = until.isBefore(from);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(until);
        if (overMidnight ? !late && !early : !late || !early) {
            return now;
        }
        LocalDate day = overMidnight && late ? here.toLocalDate().plusDays(1) : here.toLocalDate();
        return day.atTime(until).atZone(SchoolTime.ZONE).toInstant();
    }

    /** @param at when digests go
     * @return when something that was told at a moment may go at the soonest */
    Instant readyAt(Instant told, LocalTime at) {
        if (digest == Digest.INSTANT) {
            return told;
        }
        ZonedDateTime here = told.atZone(SchoolTime.ZONE);
        LocalDate day = here.toLocalTime().isBefore(at)
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        return day.atTime(at).atZone(SchoolTime.ZONE).toInstant();
    }
}
