package org.luoshi.demo;

import static org.luoshi.policy.EvidenceKind.*;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.luoshi.policy.EvidenceKind;

/** The wording of the proofs of freelance work, of going abroad, and of not wanting to work (R3.8, R3.9, R5.5). */
final class DemoPersonalSheets {
    static final Map<EvidenceKind, Function<Proof, Sheet>> WORDING = Map.of(
            EMPLOYMENT_STATEMENT, DemoPersonalSheets::statement,
            LABOUR_EXPORT_CONTRACT, DemoPersonalSheets::labourExport,
            FOREIGN_EMPLOYER_ACCEPTANCE, DemoPersonalSheets::foreignEmployer,
            FOREIGN_ADMISSION_NOTICE, DemoPersonalSheets::foreignSchool,
            NO_INTENTION_PROOF, DemoPersonalSheets::noIntention);

    private static final String AGENCY = "示例对外劳务合作有限公司";

    private DemoPersonalSheets() {}

    private static Sheet statement(Proof p) {
        return Sheet.of("自由职业就业情况说明", DemoSchool.NAME + " " + p.college())
                .rows(p.person())
                .text(
                        "本人" + p.name() + ",自" + p.from() + "起从事自由职业,月均收入" + p.pay() + "。",
                        Objects.requireNonNullElse(p.of().workDescription(), ""),
                        "以上情况由本人书写,完全真实,如有虚假,本人承担全部责任。")
                .signed(p.own("本人(签字)"), p.seal("二级学院(盖章)", p.college()));
    }

    private static Sheet labourExport(Proof p) {
        return Sheet.of("外派劳务合同", AGENCY)
                .rows(p.person())
                .text(
                        "甲方:" + AGENCY + "。乙方:" + p.name() + "。",
                        "一、甲方派遣乙方到" + p.country() + p.employer() + "工作,合同期自" + p.from() + "至" + p.until() + "。",
                        "二、乙方的工资不低于当地法定标准,由境外雇主按月发放。")
                .signed(p.seal("甲方(盖章)", AGENCY), p.own("乙方(签字)"));
    }

    private static Sheet foreignEmployer(Proof p) {
        return Sheet.of("LETTER OF EMPLOYMENT 接收证明", p.employer())
                .rows(p.person())
                .text(
                        "This is to certify that " + p.name() + " is employed by " + p.employer() + " from "
                                + p.starts() + ".",
                        "兹证明" + p.name() + "自" + p.from() + "起受雇于本公司,工作地点为" + p.country() + "。")
                .signed(p.employerSeal("Employer"));
    }

    private static Sheet foreignSchool(Proof p) {
        return Sheet.of("LETTER OF ADMISSION 录取通知书", p.school())
                .rows(p.person())
                .text(
                        "Dear " + p.name() + ", we are pleased to offer you a place to study " + p.programme() + ".",
                        "Your studies begin on " + p.starts() + ". Country: " + p.country() + ".")
                .signed(p.seal("Registrar", "EXAMPLE INSTITUTE"));
    }

    private static Sheet noIntention(Proof p) {
        return Sheet.of("暂无就业意向说明", DemoSchool.NAME + " " + p.college())
                .rows(p.person())
                .text("本人" + p.name() + ",因家庭原因目前没有就业意向,学校已多次提供就业岗位,本人自愿暂不就业。", "如就业意向有变化,本人将及时告知辅导员。")
                .signed(p.own("本人(签字)"), new Sheet.Signature("家长(签字)", "(已阅)", p.signed(), null));
    }
}
