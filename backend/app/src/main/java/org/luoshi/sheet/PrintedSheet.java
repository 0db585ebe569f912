package org.luoshi.sheet;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.luoshi.print.Printed;
import org.luoshi.print.QrCode;
import org.luoshi.problem.Text;
import org.luoshi.time.SchoolTime;

/** The weekly sheet on paper: its tables, what was stated, place for the seal, and the code by which anybody checks it (R7.2). */
final class PrintedSheet {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SchoolTime.ZONE);
    private static final float SIDE = 108;
    private static final int MANY = 10;

    private final Locale language;

    PrintedSheet(Locale language) {
        this.language = language;
    }

    /** @return the file; the same for ever once the sheet is signed */
    byte[] of(SheetView sheet) {
        String title = title(sheet, language);
        Printed page = Printed.wide(title, language);
        page.heading(title, 1);
        page.text(say("第 ", "Week ") + sheet.week() + say(" 周", "") + "    " + state(sheet) + "    "
                + say("名单版本 ", "roster version ") + sheet.figures().rosterVersion() + "    "
                + say("政策版本 ", "policy version ") + sheet.figures().policyVersion());
        page.small(
                say(
                        "“已上报”为已提交审核，“已认定”为学院审核通过，“已签字”为已认定且上次周报已签字的；就业率按办法第三条计算（R2.3）。",
                        "Reported: under review or verified. Verified: passed by the college. Signed: verified, and in the last signed sheet. Rates by R2.3."));
        SheetTable.of(sheet.figures(), language).forEach(table -> table(page, table));
        page.heading(say("其他", "More"), 2);
        page.text(say("未填报毕业生：", "Graduates who have not declared: ")
                + sheet.figures().total().notDeclared());
        page.text(say("保密反映（全校，本届）：", "Concerns (whole school, this cohort): ")
                + sheet.figures().concerns());
        if (sheet.confirmation() != null) {
            page.text(say("自查复核（R5.2）：复核 ", "Self-check (R5.2): checked ")
                    + sheet.confirmation().selfCheck().checked()
                    + say(" 条，更正 ", ", corrected ")
                    + sheet.confirmation().selfCheck().corrected()
                    + say(" 条", ""));
        }
        foot(page, sheet);
        return page.finish(
                sheet.confirmation() == null
                        ? title
                        : title + "    SHA-256 " + sheet.confirmation().sha256());
    }

    static String title(SheetView sheet, Locale language) {
        return new Text(
                        sheet.collegeName() + " " + sheet.cohort() + " 届毕业生毕业去向落实情况统计表",
                        "Destinations of graduates " + sheet.cohort() + ", " + sheet.collegeName())
                .in(language);
    }

    private void table(Printed page, SheetTable table) {
        page.heading(table.title(), 2);
        int columns = table.headings().size();
        float[] shares = new float[columns];
        shares[0] = columns > MANY ? 0.12f : 0.24f;
        for (int i = 1; i < columns; i++) {
            shares[i] = (1 - shares[0]) / (columns - 1);
        }
        float size = columns > MANY ? 6.5f : 8.5f;
        page.table(
                size,
                shares,
                table.headings().toArray(String[]::new),
                table.rows().stream()
                        .map(row -> row.stream()
                                .map(one -> one == null ? "—" : one.toString())
                                .toArray(String[]::new))
                        .toList());
    }

    private void foot(Printed page, SheetView sheet) {
        List<String> lines = new ArrayList<>();
        if (sheet.confirmation() != null) {
            lines.add(say("就业干事（确认）：", "Confirmed by the officer: ")
                    + sheet.confirmation().by() + "  "
                    + moment(sheet.confirmation().at()));
            lines.add(say("日志位置 ", "Position of the log ")
                    + sheet.confirmation().position()
                    + say("，默克尔根 ", ", root ")
                    + sheet.confirmation().root());
        }
        SheetView.Signed signed = sheet.signature();
        if (signed == null) {
            lines.add(say("分管领导（签字）：尚未签字，本表不作上报用。", "Leader: not signed yet; not for reporting."));
            page.seal(say("（盖章处）", "(seal)"), SIDE, lines);
            return;
        }
        lines.add(say("分管领导（签字）：", "Signed by the leader: ") + signed.by() + "  " + signed.title() + "  "
                + moment(signed.at()));
        if (signed.actingFor() != null) {
            lines.add(say("代 ", "acting for ") + signed.actingFor() + say(" 签字", ""));
        }
        lines.add(say("验证码 ", "Verification code ") + signed.code());
        lines.add(signed.verifyAt());
        page.seal(say("（盖章处）", "(seal)"), SIDE, lines);
        page.squares(QrCode.of(signed.verifyAt()), SIDE);
    }

    private String state(SheetView sheet) {
        return switch (sheet.state()) {
            case PREPARED -> say("填报中", "being prepared");
            case CONFIRMED -> say("已确认，待签字", "confirmed, waiting for the signature");
            case SENT_BACK -> say("已退回", "sent back");
            case SIGNED -> say("已签字", "signed");
        };
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private String say(String zh, String en) {
        return new Text(zh, en).in(language);
    }
}
