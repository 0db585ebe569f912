package org.luoshi.demo;

import static org.luoshi.policy.EvidenceKind.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.luoshi.policy.EvidenceKind;

/** The wording of every proof that is a sheet of paper, after the forms in common use. */
final class DemoSheets {
    private static final Map<EvidenceKind, Function<Proof, Sheet>> WORDING = new EnumMap<>(EvidenceKind.class);

    static {
        WORDING.put(EMPLOYMENT_AGREEMENT, DemoSheets::agreement);
        WORDING.put(LABOUR_CONTRACT, DemoSheets::contract);
        WORDING.put(ON_THE_JOB_CERTIFICATE, DemoSheets::onTheJob);
        WORDING.put(ACCEPTANCE_LETTER, DemoSheets::acceptance);
        WORDING.put(ADMISSION_NOTICE, DemoSheets::admission);
        WORDING.put(ENLISTMENT_NOTICE, DemoSheets::enlistment);
        WORDING.put(HIRING_DOCUMENT, DemoSheets::hiring);
        WORDING.put(SERVICE_AGREEMENT, DemoSheets::service);
        WORDING.putAll(DemoBusinessSheets.WORDING);
        WORDING.putAll(DemoPersonalSheets.WORDING);
    }

    private DemoSheets() {}

    /** @return whether this kind is a sheet of paper; the others are pictures */
    static boolean has(EvidenceKind kind) {
        return WORDING.containsKey(kind);
    }

    /** @return the text of that proof for this graduate */
    static Sheet of(EvidenceKind kind, Proof proof) {
        return WORDING.get(kind).apply(proof);
    }

    @SafeVarargs
    static List<List<String>> rows(List<List<String>>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static Sheet agreement(Proof p) {
        return Sheet.of("全国普通高等学校毕业生就业协议书", "编号:" + p.graduate().studentNumber() + " 一式三份")
                .rows(rows(
                        p.person(),
                        p.work(),
                        List.of(List.of("服务期限", p.from() + "至" + p.until()), List.of("月薪", p.pay(), "培养方式", "非定向"))))
                .text(
                        "毕业生、用人单位、学校三方经协商,达成如下协议:",
                        "一、毕业生如实介绍自己的情况,愿意到用人单位就业,并在规定的期限内报到。",
                        "二、用人单位如实介绍本单位的情况,同意录用毕业生,并负责有关录用手续。",
                        "三、学校审核毕业生的毕业资格,办理有关派遣手续。",
                        "四、三方签字、盖章后生效,任何一方违约应承担相应责任。")
                .signed(p.own("毕业生(签字)"), p.employerSeal("用人单位(盖章)"), p.seal("学校(盖章)", DemoSchool.NAME));
    }

    private static Sheet contract(Proof p) {
        return Sheet.of("劳动合同书", "合同编号:HT" + p.graduate().examNumber())
                .rows(rows(
                        List.of(
                                List.of("甲方(单位)", p.employer()),
                                List.of(
                                        "信用代码",
                                        p.of().employer().creditCode(),
                                        "联系人",
                                        p.of().employer().contactName()),
                                List.of("注册地址", p.of().employer().address())),
                        List.of(
                                List.of("乙方(劳动者)", p.name(), "性别", p.gender()),
                                List.of(
                                        "身份证号",
                                        p.graduate().idNumber(),
                                        "联系电话",
                                        p.graduate().phone()))))
                .text(
                        "根据《中华人民共和国劳动法》《中华人民共和国劳动合同法》,甲乙双方平等自愿、协商一致,订立本合同。",
                        "第一条 本合同为固定期限劳动合同,自" + p.from() + "起至" + p.until() + "止。",
                        "第二条 甲方安排乙方从事与" + p.major() + "专业相关的岗位工作,工作地点为"
                                + p.of().employer().location() + "。",
                        "第三条 甲方实行标准工时制度,每日工作八小时,每周休息两日。",
                        "第四条 甲方按月以货币形式支付工资,标准为" + p.pay() + ",每月十五日前发放。",
                        "第五条 甲方依法为乙方缴纳社会保险,提供劳动保护和劳动条件。",
                        "第六条 本合同一式两份,双方各执一份,签字盖章后生效。")
                .signed(p.employerSeal("甲方(盖章)"), p.own("乙方(签字)"));
    }

    private static Sheet onTheJob(Proof p) {
        return Sheet.of("在职证明", p.employer())
                .rows(p.work())
                .text(
                        "兹证明" + p.name() + ",身份证号" + p.graduate().idNumber() + ",系" + DemoSchool.NAME + "2022届"
                                + p.major() + "专业毕业生。",
                        "该同志自" + p.from() + "起在我单位工作,现为正式在岗员工,月薪" + p.pay() + "。",
                        "以上情况属实,我单位对其真实性负责。特此证明。")
                .signed(p.employerSeal("单位(盖章)"));
    }

    private static Sheet acceptance(Proof p) {
        return Sheet.of("毕业生接收函", p.employer())
                .rows(p.work())
                .text(
                        DemoSchool.NAME + "招生就业处:",
                        "经考核,我单位同意接收贵校" + p.college() + p.major() + "专业2022届毕业生" + p.name() + "(身份证号"
                                + p.graduate().idNumber() + ")到我单位工作。",
                        "请该毕业生于" + p.from() + "前持本函到我单位报到,试用合格后签订劳动合同。")
                .signed(p.employerSeal("接收单位(盖章)"));
    }

    private static Sheet admission(Proof p) {
        return Sheet.of("录取通知书", "专科升普通本科 考生号:" + p.graduate().examNumber())
                .rows(p.person())
                .text(
                        p.name() + "同学:",
                        "经省高等学校招生委员会批准,你被录取到我校" + p.programme() + "专业学习(学制二年,普通本科)。",
                        "请凭本通知书于" + p.from() + "到校报到。逾期不报到者,取消入学资格。")
                .signed(p.seal("招生学校(盖章)", p.school()));
    }

    private static Sheet enlistment(Proof p) {
        return Sheet.of("应征公民入伍通知书", "〔2022〕征字第" + p.graduate().studentNumber().substring(4) + "号")
                .rows(p.person())
                .text(
                        p.name() + "同志:",
                        "依照《中华人民共和国兵役法》,经体格检查、政治考核合格,批准你入伍,服现役。",
                        "请于" + p.from() + "到示例县人民政府征兵办公室报到,按规定的时间和地点集中起运。",
                        "依法服兵役是公民的光荣义务,望你安心服役,建功军营。")
                .signed(p.seal("征兵办公室(盖章)", "示例县人民政府征兵办公室"));
    }

    private static Sheet hiring(Proof p) {
        return Sheet.of(
                        "关于录用" + p.programme() + "人员的通知",
                        "示人社〔2022〕" + p.starts().getDayOfYear() + "号")
                .rows(rows(p.person(), List.of(List.of("服务单位", p.employer()))))
                .text(
                        p.name() + "同志:",
                        "经报名、考试、考察、体检和公示,你被录用为2022年“" + p.programme() + "”项目人员。",
                        "服务期限自" + p.from() + "至" + p.until() + ",请按时到服务单位报到。")
                .signed(p.seal("主管部门(盖章)", "示例市人力资源和社会保障局"));
    }

    private static Sheet service(Proof p) {
        return Sheet.of("“" + p.programme() + "”服务协议书", "项目承担单位与服务人员各执一份")
                .rows(rows(
                        p.person(), List.of(List.of("承担单位", p.employer()), List.of("服务期", p.from() + "至" + p.until()))))
                .text(
                        "一、乙方自愿参加“" + p.programme() + "”项目,服从甲方的岗位安排。",
                        "二、甲方提供必要的工作和生活条件,按月发放生活补贴。",
                        "三、服务期满考核合格的,按国家和省有关政策享受优惠。")
                .signed(p.employerSeal("甲方(盖章)"), p.own("乙方(签字)"));
    }
}
