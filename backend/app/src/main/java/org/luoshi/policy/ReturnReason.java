package org.luoshi.policy;

/** Why a declaration goes back (退回). Each names its rule, so that whoever gets it back can read what asks for it. */
public enum ReturnReason {
    INTERNSHIP_MATERIAL("R6.2d", "这是顶岗实习或见习材料，不能作为就业证明", "This is internship material and never proof of employment"),
    NOT_LEGIBLE("R6.1", "材料看不清，请重新拍摄或扫描", "The proof cannot be read: photograph or scan it again"),
    NOT_OWN_NAME("R6.1", "材料上的姓名不是毕业生本人", "The proof is not in the graduate's own name"),
    WRONG_KIND("R3", "材料种类与所选去向不符", "The proof is not of a kind that this destination needs"),
    INCOMPLETE("R6.1", "材料不完整（缺页、缺签字或缺盖章）", "The proof is incomplete: a page, a signature or a seal is missing"),
    DATA_DIFFERS("R6.1", "填写的信息与材料不一致", "What was filled in differs from the proof"),
    DOUBTFUL("R6.1", "真实性存疑，请补充说明", "There are doubts whether it is true: please explain"),
    OTHER("R7.1", "其他（见说明）", "Other (see the comment)");

    private final String rule;
    private final String zh;
    private final String en;

    ReturnReason(String rule, String zh, String en) {
        this.rule = rule;
        this.zh = zh;
        this.en = en;
    }

    public String rule() {
        return rule;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether it says too little without a comment. */
    public boolean needsComment() {
        return this == OTHER;
    }
}
