package org.luoshi.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.luoshi.Fixture;
import org.luoshi.time.SchoolTime;

/** A graduate with an address, a school that nobody tells anything else, and what is told to people at a given time of a day to come. */
abstract class ToldByMail {

    static final LocalDate DAY = LocalDate.of(2090, 6, 1);
    static final String GRADUATE = "graduate:2022010101";

    @Inject
    Fixture fixture;

    @Inject
    Teller teller;

    @Inject
    MailDispatcher dispatcher;

    @Inject
    MailClaims claims;

    @Inject
    EntityManager entities;

    private int told;

    @BeforeEach
    void quietBefore() {
        Fixture.School school = fixture.school();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createQuery("update Notification set mailAt = null").executeUpdate();
            entities.createQuery("delete from NotificationSetting").executeUpdate();
            entities.createQuery("update Graduate set email = 'zhou@example.edu.cn' where id = ?1")
                    .setParameter(1, school.graduate().id)
                    .executeUpdate();
        });
    }

    static Clock at(LocalDate day, String time) {
        return Clock.fixed(
                day.atTime(LocalTime.parse(time)).atZone(SchoolTime.ZONE).toInstant(), SchoolTime.ZONE);
    }

    void tell(String recipient, NotificationKind kind, Clock when) {
        QuarkusTransaction.requiringNew()
                .run(() -> teller.tell(
                        List.of(new Telling(
                                recipient,
                                null,
                                kind,
                                Map.of("by", "陈思远", "due", "2090-08-31", "cohort", "2090", "declaration", "7"),
                                "mail/" + System.nanoTime() + "/" + told++)),
                        when.instant()));
    }
}
