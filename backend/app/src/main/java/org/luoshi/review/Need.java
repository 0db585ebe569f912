package org.luoshi.review;

/** What a step needs beside the right role in the right state, and what is answered when it is not met. */
enum Need {
    ENTERED_BY_STAFF(Kind.STANDING, "由教职工代填", "entered by staff"),
    BY_WHO_ENTERED_IT(Kind.STANDING, "由填报人本人", "by whoever entered it"),
    COUNSELOR_IF_FREELANCE(Kind.STANDING, "自由职业只能由辅导员（R3.8）", "FREELANCE: by a counselor only (R3.8)"),
    NO_OTHER_VERIFIED(Kind.STANDING, "没有另一条已认定的去向", "no other declaration of the record is verified"),
    NOT_A_MAKER(Kind.SEPARATION, "没有填报、修改过它，也没有为它上传材料", "by nobody who entered, edited or uploaded for it"),
    NOT_THE_CLASS_REVIEWER(Kind.SEPARATION, "不是班级审核通过它的人", "not by the person who passed it at the class"),
    NOT_A_CHECKER(Kind.SEPARATION, "没有审核通过过它", "by nobody who passed it"),
    EVERY_SLOT_FILLED(Kind.CONTENT, "证明材料齐全（R3）", "every slot filled (R3)"),
    DETAILS_COMPLETE(Kind.CONTENT, "信息填写完整（R1.1）", "details complete (R1.1)"),
    SUBMIT_STATEMENTS(Kind.CONTENT, "四不准等声明（R6.2）", "the statements of the four no's (R6.2)"),
    CLASS_STATEMENTS(Kind.CONTENT, "班级认定事项（R3.7a、R3.8）", "the statements of the class (R3.7a, R3.8)"),
    COLLEGE_STATEMENTS(Kind.CONTENT, "学院认定事项（盖章，R3.8）", "the statements of the college (seal, R3.8)"),
    FLAGS_DISPOSED_OF(Kind.CONTENT, "提示均已处置（R6.1）", "every flag disposed of (R6.1)"),
    CODED_REASON(Kind.CONTENT, "至少一条退回原因", "at least one coded reason"),
    REASON(Kind.CONTENT, "写明原因", "a reason"),
    A_FINDING(Kind.SYSTEM, "核查结论为不一致（R8.2）", "an inconsistent finding (R8.2)"),
    THE_NEXT_VERIFIED(Kind.SYSTEM, "同一毕业生的下一条去向被认定（R5.3）", "the next declaration of the record being verified (R5.3)");

    /** How an unmet need is answered. */
    enum Kind {
        /** 409 step-not-allowed: it is not this person's step, or not now. */
        STANDING,
        /** 409 maker-is-checker. */
        SEPARATION,
        /** 422 with what is missing. */
        CONTENT,
        /** Taken by the system with another change; nobody can ask for it. */
        SYSTEM
    }

    private final Kind kind;
    private final String zh;
    private final String en;

    Need(Kind kind, String zh, String en) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
    }

    Kind kind() {
        return kind;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
