package org.luoshi.problem;

/** The refusal of a step that was taken on an older version. */
public final class ChangedMeanwhile {

    private ChangedMeanwhile() {}

    /** @return a refusal to throw when two people changed the same thing at once */
    public static Refusal refusal() {
        return Problem.CHANGED_MEANWHILE.because(
                "内容已被他人更新：请刷新后核对，再决定是否继续。", "Somebody changed it meanwhile: reload, look again, then decide.");
    }

    /** @param currentVersion the version now in force
     * @return the same refusal, naming that version */
    public static Refusal now(int currentVersion) {
        return refusal().with("currentVersion", currentVersion);
    }
}
