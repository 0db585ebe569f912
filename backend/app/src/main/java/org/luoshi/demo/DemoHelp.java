package org.luoshi.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.assistance.AssistanceDesk;
import org.luoshi.assistance.HelpKind;
import org.luoshi.assistance.Intention;
import org.luoshi.assistance.NewAssistance;
import org.luoshi.assistance.OfferOutcome;

/** Fills the help ledger of the demo school: graduates in difficulty, of whom some are helped, some were forgotten for weeks, and some
 * have nothing (R5.4). The days are those before the load, as the board counts back from today. */
@ApplicationScoped
class DemoHelp {

    /** Of those who have work: by their help it is seen how it came about. */
    private static final int PLACED = 24;

    /** An entry of the plan.
     * @param ago days before the load */
    private record Help(HelpKind kind, int ago, String employer, String text, Intention wants, OfferOutcome outcome) {

        static Help of(HelpKind kind, int ago, String text) {
            return new Help(kind, ago, null, text, null, null);
        }

        static Help wish(Intention wants, int ago) {
            return new Help(HelpKind.INTENTION, ago, null, null, wants, null);
        }

        static Help offer(int ago, String employer, OfferOutcome outcome) {
            return new Help(HelpKind.OFFER, ago, employer, null, null, outcome);
        }
    }

    private static final List<Help> FOUND = List.of(
            Help.of(HelpKind.POLICY_TALK, 62, "讲解求职补贴和基层就业政策。"),
            Help.of(HelpKind.GUIDANCE, 48, "修改简历，模拟面试一次。"),
            Help.offer(35, "郑州示例装备有限公司", OfferOutcome.ACCEPTED));

    /** What those without work have had, in turn; one of five has had nothing. */
    private static final List<List<Help>> SEARCHING = List.of(
            List.of(
                    Help.wish(Intention.WANTS_WORK, 40),
                    Help.of(HelpKind.POLICY_TALK, 35, "讲解求职补贴政策，已告知申领材料。"),
                    Help.of(HelpKind.GUIDANCE, 20, "一对一指导，目标岗位为设备维护。"),
                    Help.offer(12, "郑州示例装备有限公司", OfferOutcome.DECLINED),
                    Help.offer(8, "示例物流有限公司", OfferOutcome.REFUSED),
                    Help.offer(2, "示例自动化技术有限公司", OfferOutcome.OPEN)),
            List.of(Help.wish(Intention.WANTS_WORK, 33), Help.of(HelpKind.GUIDANCE, 30, "本人希望在家附近工作。")),
            List.of(),
            List.of(Help.wish(Intention.NO_INTENTION, 10), Help.of(HelpKind.CONTACT, 9, "已提醒本人提交暂不就业的证明材料。")),
            List.of(
                    Help.wish(Intention.WANTS_WORK, 25),
                    Help.of(HelpKind.SUBSIDY, 16, "求职创业补贴已申领。"),
                    Help.of(HelpKind.TRAINING, 6, "参加电工技能培训。"),
                    Help.offer(1, "示例智能科技有限公司", OfferOutcome.OPEN)));

    private final AssistanceDesk desk;
    private final EntityManager entities;
    private final Clock clock;

    DemoHelp(AssistanceDesk desk, EntityManager entities, Clock clock) {
        this.desk = desk;
        this.entities = entities;
        this.clock = clock;
    }

    /** Helps whoever the plan names and nobody has helped yet; a graduate's entries are made all at once or not at all.
     * @param ids database ids by student number */
    @ActivateRequestContext
    void help(List<DemoGraduate> graduates, Map<String, Long> ids, DemoActors actors) {
        Set<Long> helped = helped();
        int placed = 0;
        int searching = 0;
        for (DemoGraduate one : graduates) {
            if (one.difficulty() == 0) {
                continue;
            }
            List<Help> plan = one.placed()
                    ? placed++ < PLACED ? FOUND : List.of()
                    : SEARCHING.get(searching++ % SEARCHING.size());
            long id = ids.get(one.studentNumber());
            if (!helped.contains(id)) {
                QuarkusTransaction.requiringNew().run(() -> record(id, plan, actors.counselor(one.schoolClass())));
            }
        }
    }

    private void record(long id, List<Help> plan, Actor counselor) {
        LocalDate today = LocalDate.now(clock);
        for (Help one : plan) {
            desk.record(
                    id,
                    new NewAssistance(
                            one.kind(),
                            today.minusDays(one.ago()),
                            one.employer(),
                            one.text(),
                            one.wants(),
                            one.outcome(),
                            null,
                            null),
                    counselor);
        }
    }

    private Set<Long> helped() {
        List<Long> found = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() -> found.addAll(entities.createQuery(
                                "select e.graduateId from AssistanceEntry e, Graduate g where g.id = e.graduateId"
                                        + " and g.cohortYear = ?1",
                                Long.class)
                        .setParameter(1, DemoSchool.COHORT)
                        .getResultList()));
        return new HashSet<>(found);
    }
}
