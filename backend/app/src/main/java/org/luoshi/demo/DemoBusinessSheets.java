package org.luoshi.demo;

import static org.luoshi.policy.EvidenceKind.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.luoshi.policy.EvidenceKind;

/** The wording of the proofs of a graduate's own business (R3.7). */
final class DemoBusinessSheets {
    static final Map<EvidenceKind, Function<Proof, Sheet>> WORDING = Map.of(
            BUSINESS_LICENCE, DemoBusinessSheets::licence,
            PARTNERSHIP_PROOF, DemoBusinessSheets::partnership,
            EQUITY_PROOF, DemoBusinessSheets::equity,
            INCUBATION_AGREEMENT, DemoBusinessSheets::incubation,
            INCUBATOR_CERTIFICATE, DemoBusinessSheets::incubator,
            INCOME_RECORD, DemoBusinessSheets::income);

    private static final String INCUBATOR = "示例大学生创业孵化园";
    private static final String REGISTRY = "示例市市场监督管理局";
    private static final int MONTHS = 6;

    private DemoBusinessSheets() {}

    private static Sheet licence(Proof p) {
        return Sheet.of("营业执照", "统一社会信用代码 " + p.of().employer().creditCode() + "(副本)")
                .rows(List.of(
                        List.of("名称", p.employer()),
                        List.of("类型", "个体工商户", "经营者", p.name()),
                        List.of("注册日期", p.from(), "组成形式", "个人经营"),
                        List.of("经营场所", p.of().employer().address()),
                        List.of("经营范围", "日用百货、办公用品销售;互联网销售。")))
                .signed(p.seal("登记机关", REGISTRY));
    }

    private static Sheet partnership(Proof p) {
        return Sheet.of("合伙创业证明", p.employer())
                .rows(p.person())
                .text(
                        "兹证明" + p.name() + "与他人合伙创办" + p.employer() + ",以货币出资三万元,占出资总额的百分之四十。",
                        "该合伙企业自" + p.from() + "起经营,由全体合伙人共同管理。特此证明。")
                .signed(p.own("合伙人(签字)"), p.employerSeal("合伙企业(盖章)"));
    }

    private static Sheet equity(Proof p) {
        return Sheet.of("股权证明", p.employer())
                .rows(p.person())
                .text(p.name() + "为" + p.employer() + "的发起股东,认缴出资十万元,持有百分之五十一的股权,已载入股东名册。", "本证明自" + p.from() + "起有效。")
                .signed(p.employerSeal("公司(盖章)"));
    }

    private static Sheet incubation(Proof p) {
        return Sheet.of("创业项目入驻孵化协议", INCUBATOR)
                .rows(p.person())
                .text(
                        "甲方:" + INCUBATOR + "。乙方:" + p.name() + "。项目名称:" + p.employer() + "。",
                        "一、甲方为乙方提供办公场地二十平方米和创业指导,孵化期自" + p.from() + "起一年。",
                        "二、乙方应在孵化期内完成工商登记,按月报告经营情况。")
                .signed(p.seal("甲方(盖章)", INCUBATOR), p.own("乙方(签字)"));
    }

    private static Sheet incubator(Proof p) {
        return Sheet.of("入驻孵化证明", INCUBATOR)
                .rows(p.person())
                .text("兹证明" + p.name() + "的创业项目“" + p.employer() + "”自" + p.from() + "起入驻我园孵化,目前正在办理工商登记。")
                .signed(p.seal("孵化机构(盖章)", INCUBATOR));
    }

    private static Sheet income(Proof p) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("户名", p.name(), "店铺", p.employer()));
        int sum = 0;
        LocalDate month = p.starts();
        for (int i = 0; i < MONTHS; i++) {
            int amount = 2_600 + (p.employer().hashCode() >>> (i * 3) & 1_023);
            sum += amount;
            String when =
                    month.plusMonths(i).getYear() + "年" + month.plusMonths(i).getMonthValue() + "月";
            rows.add(List.of(when, amount + ".00元", "摘要", "货款结算"));
        }
        rows.add(List.of("合计", sum + ".00元", "笔数", String.valueOf(MONTHS)));
        return Sheet.of("收入流水记录", "收款账户 ****" + p.graduate().studentNumber().substring(6))
                .rows(rows)
                .signed(p.seal("收款平台", "示例支付服务有限公司"));
    }
}
