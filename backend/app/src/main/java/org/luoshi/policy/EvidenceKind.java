package org.luoshi.policy;

import static org.luoshi.policy.EvidenceKind.Nature.FILE;
import static org.luoshi.policy.EvidenceKind.Nature.LINK;
import static org.luoshi.policy.EvidenceKind.Nature.REFUSED;

/**
 * What a piece of evidence is (R3). The names are the codes of the API. Internship material is listed so that it can be
 * recognised and refused (R6.2d); it fills no slot of any destination.
 */
public enum EvidenceKind {
    EMPLOYMENT_AGREEMENT("就业协议书", "Employment agreement", FILE),
    LABOUR_CONTRACT("劳动合同", "Labour contract", FILE),
    ON_THE_JOB_CERTIFICATE("在职证明", "On-the-job certificate", FILE),
    ACCEPTANCE_LETTER("单位接收函", "Employer's acceptance letter", FILE),
    ADMISSION_NOTICE("录取通知书", "Admission notice", FILE),
    ENLISTMENT_NOTICE("入伍通知书", "Enlistment notice", FILE),
    HIRING_DOCUMENT("项目主管部门录用文件", "Hiring document of the programme's authority", FILE),
    SERVICE_AGREEMENT("与项目承担单位签订的服务协议", "Service agreement with the programme's host", FILE),
    BUSINESS_LICENCE("营业执照（本人）", "Business licence in your own name", FILE),
    PARTNERSHIP_PROOF("合伙、合作创业证明", "Proof of a partnership or joint business", FILE),
    EQUITY_PROOF("股权证明", "Proof of equity", FILE),
    INCUBATION_AGREEMENT("孵化协议", "Agreement with an incubator", FILE),
    INCUBATOR_CERTIFICATE("孵化机构证明", "Certificate of an incubator", FILE),
    SHOP_URL("网店网址", "Address of the online shop", LINK),
    SHOP_SCREENSHOT("网店信息截图", "Screenshot of the online shop", FILE),
    INCOME_RECORD("收入流水记录", "Record of income", FILE),
    EMPLOYMENT_STATEMENT("本人签字的就业情况说明", "Your own signed statement of your work", FILE),
    ID_CARD_COPY("身份证复印件", "Copy of the ID card", FILE),
    LABOUR_EXPORT_CONTRACT("劳务输出合同", "Labour export contract", FILE),
    FOREIGN_EMPLOYER_ACCEPTANCE("国外用人单位接收证明", "Acceptance by a foreign employer", FILE),
    EXIT_VISA("出国签证", "Visa for going abroad", FILE),
    FOREIGN_ADMISSION_NOTICE("国（境）外录取通知书", "Admission notice of a school abroad", FILE),
    NO_INTENTION_PROOF("无就业意向证明", "Proof of not wanting to work", FILE),
    INTERNSHIP_AGREEMENT("实习协议", "Internship agreement", REFUSED),
    INTERNSHIP_CERTIFICATE("实习、见习证明", "Internship or probation certificate", REFUSED);

    enum Nature {
        FILE,
        LINK,
        REFUSED
    }

    private final String zh;
    private final String en;
    private final Nature nature;

    EvidenceKind(String zh, String en, Nature nature) {
        this.zh = zh;
        this.en = en;
        this.nature = nature;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether it is an address and not a file. */
    public boolean isLink() {
        return nature == LINK;
    }

    /** Whether it is never proof of employment and must be refused (R6.2d). */
    public boolean isRefused() {
        return nature == REFUSED;
    }
}
