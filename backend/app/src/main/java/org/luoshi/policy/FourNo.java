package org.luoshi.policy;

/** The four no's (四不准, R6.2), each with the statement by which a graduate denies the breach. */
public enum FourNo {
    FORCED_SIGNING(
            "R6.2a",
            Attestation.NOT_FORCED,
            "不准以任何方式强迫毕业生签订就业协议和劳动合同",
            "Nobody is forced in any way to sign an agreement or a contract"),
    DIPLOMA_TIED(
            "R6.2b",
            Attestation.DIPLOMA_NOT_TIED,
            "不准将毕业证书、学位证书发放与毕业生签约挂钩",
            "Diploma and degree are never tied to signing"),
    FALSE_AGREEMENT(
            "R6.2c",
            Attestation.NOT_FALSE,
            "不准以户档托管为由劝说毕业生签订虚假就业协议",
            "Nobody is talked into a false agreement for the sake of household register or file"),
    INTERNSHIP_AS_PROOF(
            "R6.2d",
            Attestation.NO_INTERNSHIP_MATERIAL,
            "不准将毕业生顶岗实习、见习证明材料作为就业证明材料",
            "Material of an internship or probation is never proof of employment");

    private final String rule;
    private final Attestation attestation;
    private final String zh;
    private final String en;

    FourNo(String rule, Attestation attestation, String zh, String en) {
        this.rule = rule;
        this.attestation = attestation;
        this.zh = zh;
        this.en = en;
    }

    public String rule() {
        return rule;
    }

    /** The statement at submission that denies it. */
    public Attestation attestation() {
        return attestation;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
