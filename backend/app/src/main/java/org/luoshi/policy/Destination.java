package org.luoshi.policy;

import static org.luoshi.policy.EvidenceKind.*;

import java.util.List;

/**
 * Where a graduate went (毕业去向): the twelve employed destinations of the decree (R3.1 to R3.9b, in that order) and the
 * three of those without work (R5.4, R5.5). The names are the codes of the API. Nothing outside this package switches
 * over them: what differs between destinations is asked here.
 */
public enum Destination {
    AGREEMENT(
            Form.AGREEMENT,
            "R3.1",
            "签就业协议",
            "Employment agreement",
            "我和用人单位签了《就业协议书》（三方协议）。",
            "I signed the three-party employment agreement with an employer.",
            Field.HIRED,
            Slot.of("agreement", EMPLOYMENT_AGREEMENT)),
    CONTRACT(
            Form.CONTRACT,
            "R3.2",
            "签劳动合同",
            "Labour contract",
            "我和用人单位签了《劳动合同》。",
            "I signed a labour contract with an employer.",
            Field.HIRED,
            Slot.of("contract", LABOUR_CONTRACT)),
    OTHER_HIRE(
            Form.OTHER_HIRE,
            "R3.3",
            "其他录用形式就业",
            "Other hiring",
            "我在单位上班，没有签协议或合同，单位给我开了在职证明或接收函。",
            "I work for an employer without an agreement or contract; it gave me a certificate or an acceptance letter.",
            Field.HIRED,
            Slot.of("hireProof", ON_THE_JOB_CERTIFICATE, ACCEPTANCE_LETTER)),
    FURTHER_STUDY(
            Form.FURTHER_STUDY,
            "R3.4",
            "升学（专升本）",
            "Further study",
            "我被本科院校录取，继续读书（如专升本）。",
            "A school in China admitted me and I go on studying.",
            Field.STUDY,
            Slot.of("admissionNotice", ADMISSION_NOTICE)),
    ENLISTMENT(
            Form.ENLISTMENT,
            "R3.5",
            "应征入伍",
            "Military service",
            "我应征入伍，收到了入伍通知书。",
            "I joined the armed forces and have the enlistment notice.",
            Field.SERVICE,
            Slot.of("enlistmentNotice", ENLISTMENT_NOTICE)),
    GRASSROOTS(
            Form.GRASSROOTS,
            "R3.6",
            "国家、地方基层项目",
            "Grassroots programme",
            "我参加“三支一扶”、西部计划、大学生村官等项目。",
            "I joined a national or local grassroots programme.",
            Field.PROJECT,
            Slot.of("projectProof", HIRING_DOCUMENT, SERVICE_AGREEMENT)),
    STARTUP_COMPANY(
            Form.STARTUP,
            "R3.7a",
            "自主创业（创立公司）",
            "Own company",
            "我自己创办了公司或个体户，或与人合伙。",
            "I founded a company or a business, alone or with partners.",
            Field.BUSINESS,
            Slot.of("ownership", BUSINESS_LICENCE, PARTNERSHIP_PROOF, EQUITY_PROOF)),
    STARTUP_INCUBATED(
            Form.STARTUP,
            "R3.7b",
            "自主创业（孵化机构）",
            "Business in an incubator",
            "我在孵化机构创业，公司还没有注册或正在注册。",
            "I build a business in an incubator; it is not registered yet.",
            Field.BUSINESS,
            Slot.of("incubation", INCUBATION_AGREEMENT, INCUBATOR_CERTIFICATE)),
    STARTUP_ECOMMERCE(
            Form.STARTUP,
            "R3.7c",
            "自主创业（电子商务）",
            "Online shop",
            "我在网上开店或经营。",
            "I run an online shop or business.",
            Field.BUSINESS,
            Slot.of("shopUrl", SHOP_URL),
            Slot.of("shopScreenshot", SHOP_SCREENSHOT),
            Slot.of("incomeRecord", INCOME_RECORD)),
    FREELANCE(
            Form.FREELANCE,
            "R3.8",
            "自由职业",
            "Freelance",
            "我靠自己的手艺或作品接活，没有固定单位。",
            "I live on my own work and have no fixed employer.",
            Field.OWN_WORK,
            Slot.of("statement", EMPLOYMENT_STATEMENT),
            Slot.of("idCard", ID_CARD_COPY)),
    ABROAD_WORK(
            Form.ABROAD,
            "R3.9a",
            "出国、出境工作",
            "Work abroad",
            "我到国（境）外工作。",
            "I work outside mainland China.",
            Field.WORK_ABROAD,
            Slot.of("abroadWorkProof", LABOUR_EXPORT_CONTRACT, FOREIGN_EMPLOYER_ACCEPTANCE, EXIT_VISA)),
    ABROAD_STUDY(
            Form.ABROAD,
            "R3.9b",
            "出国、出境留学",
            "Study abroad",
            "我被国（境）外的学校录取。",
            "A school outside mainland China admitted me.",
            Field.STUDY_ABROAD,
            Slot.of("foreignAdmission", FOREIGN_ADMISSION_NOTICE)),
    SEEKING(
            Form.NOT_EMPLOYED,
            "R5.4",
            "待就业",
            "Looking for work",
            "我还在找工作，希望学校推荐岗位。",
            "I am still looking for work and would like offers.",
            List.of()),
    PLANNING_STUDY(
            Form.NOT_EMPLOYED,
            "R5.4",
            "不就业拟升学",
            "Preparing for further study",
            "我在准备升学考试，暂时不找工作。",
            "I prepare for an entrance examination and do not look for work now.",
            List.of()),
    NOT_SEEKING(
            Form.NOT_EMPLOYED,
            "R5.5",
            "其他暂不就业",
            "Not looking for work",
            "我因其他原因暂时不打算就业。",
            "I do not want to work now, for other reasons.",
            List.of(),
            Slot.of("noIntention", NO_INTENTION_PROOF));

    private static final Requirement NOTHING = new Requirement(List.of());

    private final Form form;
    private final String rule;
    private final String zh;
    private final String en;
    private final String exampleZh;
    private final String exampleEn;
    private final List<Field> fields;
    private final Requirement requirement;

    Destination(
            Form form,
            String rule,
            String zh,
            String en,
            String exampleZh,
            String exampleEn,
            List<Field> fields,
            Slot... slots) {
        this.form = form;
        this.rule = rule;
        this.zh = zh;
        this.en = en;
        this.exampleZh = exampleZh;
        this.exampleEn = exampleEn;
        this.fields = fields;
        this.requirement = new Requirement(List.of(slots));
    }

    /** Whether a graduate with this destination is in the numerator of the rate (R2.3). */
    public boolean employed() {
        return form != Form.NOT_EMPLOYED;
    }

    /** The rule of the decree behind it, such as {@code R3.7a}. */
    public String rule() {
        return rule;
    }

    public Form form() {
        return form;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** When to choose it, in a graduate's own words. */
    public String exampleZh() {
        return exampleZh;
    }

    /** When to choose it, in a graduate's own words. */
    public String exampleEn() {
        return exampleEn;
    }

    /** What the declaration asks for beside its proof: first what is required, then what is welcome. */
    public List<Field> fields() {
        return fields;
    }

    /**
     * The proof it needs (R3).
     *
     * @param inDifficulty whether the graduate's difficulty code is not 0: only such a graduate has to prove not wanting
     *     to work (R5.5)
     */
    public Requirement requirement(boolean inDifficulty) {
        return this == NOT_SEEKING && !inDifficulty ? NOTHING : requirement;
    }
}
