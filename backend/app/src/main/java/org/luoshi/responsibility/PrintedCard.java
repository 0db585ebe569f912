package org.luoshi.responsibility;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.luoshi.access.Role;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.FlagOutcome;
import org.luoshi.print.Printed;
import org.luoshi.problem.Text;
import org.luoshi.responsibility.ResponsibilityCard.OfDeclaration;
import org.luoshi.responsibility.ResponsibilityCard.OfWeek;
import org.luoshi.sheet.LookOutcome;
import org.luoshi.time.SchoolTime;

/** The responsibility card on paper, in one language. */
final class PrintedCard {

    private static final float[] COLUMNS = {0.24f, 0.22f, 0.54f};
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SchoolTime.ZONE);

    private final Locale language;

    PrintedCard(Locale language) {
        this.language = language;
    }

    /** @return the file */
    byte[] of(ResponsibilityCard card, Graduate graduate, Instant now) {
        String title = say("责任卡", "Responsibility card");
        Printed page = new Printed(title, language);
        page.heading(title, 1);
        page.text(graduate.name + "  " + graduate.studentNumber + "  " + graduate.cohortYear + say("届", "") + "  "
                + graduate.college.name + "  " + graduate.schoolClass.name);
        page.small(say(
                "谁签字、谁负责（R8.1）。本卡只由系统日志重建；时间为北京时间。",
                "Who signs is responsible (R8.1). Rebuilt from the log alone; times are those of Beijing."));
        if (card.declarations().isEmpty()) {
            page.text(say("日志中还没有这名毕业生的填报。", "The log has no declaration of this graduate yet."));
        }
        card.declarations().forEach(one -> declaration(page, one));
        String entry =
                card.lastEntry() == null ? "" : say("日志至第 ", "log up to entry ") + card.lastEntry() + say(" 条", "");
        return page.finish(entry + "    " + say("打印于 ", "printed ") + MOMENT.format(now));
    }

    private void declaration(Printed page, OfDeclaration one) {
        page.heading(
                new Text(one.destination().zh(), one.destination().en()).in(language) + "    " + state(one) + "    #"
                        + one.id(),
                2);
        one.acts().forEach(act -> row(page, act));
        if (!one.weeks().isEmpty()) {
            page.heading(say("列入已签字的周报（R7.2）", "On these signed weekly sheets (R7.2)"), 3);
            one.weeks().forEach(week -> row(page, week));
        }
        one.evidence().forEach(proof -> {
            String kind = proof.kind() == null
                    ? say("证明材料", "Evidence")
                    : new Text(proof.kind().zh(), proof.kind().en()).in(language);
            page.heading(kind + "    #" + proof.id(), 3);
            if (proof.sha256() != null) {
                page.small("SHA-256 " + proof.sha256());
            }
            proof.acts().forEach(act -> row(page, act));
        });
        one.flags().forEach(flag -> {
            page.heading(new Text(flag.kind().zh(), flag.kind().en()).in(language) + "    #" + flag.id(), 3);
            flag.acts().forEach(act -> row(page, act));
        });
    }

    private void row(Printed page, Act act) {
        String who = act.who() == null ? say("系统", "the service") : name(act.who()) + "\n" + role(act.role());
        page.row(COLUMNS, MOMENT.format(act.at()), who, act.what().text().in(language) + details(act));
    }

    private void row(Printed page, OfWeek week) {
        String signer = name(week.signedBy())
                + (week.title() == null ? "" : "\n" + week.title())
                + (week.acting() ? "\n" + say("受委托代签", "signing for the leader") : "");
        String confirmed =
                week.confirmedBy() == null ? "" : "\n" + say("确认人：", "confirmed by ") + name(week.confirmedBy());
        page.row(
                COLUMNS,
                MOMENT.format(week.signedAt()),
                signer,
                week.week() + say(" 周报签字", ", sheet signed") + confirmed + "\n" + say("核验码 ", "code ") + week.code());
    }

    private static String name(Act.Who who) {
        return who.name() == null ? who.id() : who.name();
    }

    private String details(Act act) {
        List<String> more = new ArrayList<>();
        if (act.seconds() != null) {
            more.add(act.seconds() + say(" 秒", " s"));
        }
        if (act.atMost() != null) {
            more.add(say("至多 ", "at most ") + act.atMost() + say(" 秒（到本人下一条日志）", " s (until the person's next entry)"));
        }
        if (act.look() != null) {
            more.add(act.look() == LookOutcome.CONSISTENT ? say("一致", "consistent") : say("存疑", "doubtful"));
        }
        if (act.outcome() != null) {
            more.add(outcome(act.outcome()));
        }
        act.attestations().forEach(one -> more.add(new Text(one.zh(), one.en()).in(language)));
        act.reasons().forEach(one -> more.add(new Text(one.zh(), one.en()).in(language)));
        return more.stream().map("\n"::concat).collect(Collectors.joining());
    }

    private String outcome(FlagOutcome outcome) {
        return switch (outcome) {
            case EXPLAINED -> say("已说明", "explained");
            case CORRECTED -> say("已更正", "corrected");
            case REFERRED -> say("已转交", "referred");
        };
    }

    private String state(OfDeclaration one) {
        ActKind last = one.acts().isEmpty() ? null : one.acts().getLast().what();
        return last == ActKind.DELETED
                ? say("草稿已删除", "Draft, deleted")
                : one.state().text().in(language);
    }

    private String role(String realmName) {
        return Role.of(realmName).map(role -> role.text().in(language)).orElse(String.valueOf(realmName));
    }

    private String say(String zh, String en) {
        return new Text(zh, en).in(language);
    }
}
