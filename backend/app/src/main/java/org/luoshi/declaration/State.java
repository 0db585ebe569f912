package org.luoshi.declaration;

import org.luoshi.problem.Text;

/** Where a declaration stands; the legal steps between states are the table of {@code review.ReviewWorkflow}. */
public enum State {
    DRAFT("草稿", "Draft"),
    AWAITING_GRADUATE("待毕业生确认", "Waiting for the graduate"),
    AT_CLASS("班级审核中", "In review by the class"),
    AT_COLLEGE("学院审核中", "In review by the college"),
    VERIFIED("已认定", "Verified"),
    RETURNED("已退回", "Returned"),
    DISPUTED("有异议", "Disputed"),
    ANNULLED("已撤销", "Annulled"),
    SUPERSEDED("已被新填报取代", "Superseded");

    private final Text text;

    State(String zh, String en) {
        this.text = new Text(zh, en);
    }

    /** @return its name for people: the same word on the page, on paper and in lists */
    public Text text() {
        return text;
    }

    /** A record has at most one open declaration. */
    public boolean open() {
        return this == DRAFT || this == AWAITING_GRADUATE || submitted();
    }

    /** Under review: nothing of it may change. */
    public boolean submitted() {
        return this == AT_CLASS || this == AT_COLLEGE;
    }
}
