package org.luoshi.policy;

/** The nine forms of employment of the decree (R3.1 to R3.9), and everything that is none of them. */
public enum Form {
    AGREEMENT("签订就业协议形式就业", "Signed employment agreement"),
    CONTRACT("签订劳动合同形式就业", "Signed labour contract"),
    OTHER_HIRE("其他录用形式就业", "Other hiring"),
    FURTHER_STUDY("升学", "Further study"),
    ENLISTMENT("应征入伍", "Military service"),
    GRASSROOTS("国家、地方基层项目就业", "National or local grassroots programme"),
    STARTUP("自主创业", "Own business"),
    FREELANCE("自由职业", "Freelance"),
    ABROAD("出国、出境", "Abroad"),
    NOT_EMPLOYED("未就业", "Not employed");

    private final String zh;
    private final String en;

    Form(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
