package org.luoshi.report;

import java.util.Arrays;
import java.util.List;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** What must come first, on the way from signed sheets to the published rate (R9). */
final class ReportOrder {

    private ReportOrder() {}

    /** @throws Refusal out-of-order where something that refuses is found */
    static void requireComplete(Findings found) {
        List<ReportCheck> open = Arrays.stream(ReportCheck.values())
                .filter(ReportCheck::refuses)
                .filter(check -> found.count(check) > 0)
                .toList();
        if (!open.isEmpty()) {
            StringBuilder zh = new StringBuilder("还不能冻结上报数据，请先处理：");
            StringBuilder en = new StringBuilder("The cohort cannot be frozen yet. First:");
            open.forEach(check -> {
                zh.append(check.text().zh())
                        .append(" ")
                        .append(found.count(check))
                        .append("；");
                en.append(" ")
                        .append(check.text().en())
                        .append(" (")
                        .append(found.count(check))
                        .append(");");
            });
            throw Problem.OUT_OF_ORDER
                    .because(zh.substring(0, zh.length() - 1) + "。", en.substring(0, en.length() - 1) + ".")
                    .rule(open.getFirst().rule())
                    .with("checks", open);
        }
    }

    /** @throws Refusal out-of-order where nothing is frozen */
    static ReportPackage frozen(ReportPackage latest, ReportKind kind) {
        if (latest == null) {
            throw Problem.OUT_OF_ORDER
                    .because(
                            kind.text().zh() + "的上报数据还没有冻结，请先冻结。",
                            "Nothing is frozen for the " + kind.text().en().toLowerCase() + " yet: freeze it first.")
                    .rule("R9.1");
        }
        return latest;
    }

    /** @throws Refusal out-of-order where another package came meanwhile */
    static void requireLatest(ReportPackage latest, Integer number) {
        if (number != null && number != latest.number) {
            throw Problem.OUT_OF_ORDER
                    .because(
                            "最新的是第 " + latest.number + " 号上报包，请重新打开页面核对后再操作。",
                            "The latest report is number " + latest.number + ": look at it again first.")
                    .rule("R9.1")
                    .with("number", latest.number);
        }
    }

    static Refusal initialFirst() {
        return Problem.OUT_OF_ORDER
                .because(
                        "请先完成初次就业率的上报和省教育厅确认，再作年终统计。",
                        "The initial rate must be reported, and confirmed by the province, before the year-end cut.")
                .rule("R9.2");
    }
}
