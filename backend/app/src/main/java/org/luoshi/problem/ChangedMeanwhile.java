package org.luoshi.problem;

/** The refusal of a step that was taken on an older version. */
public final class ChangedMeanwhile {

    private ChangedMeanwhile() {}

    /** @return a refusal to throw when two people, or one person in two windows, changed the same thing at once */
    public static Refusal refusal() {
        return Problem.CHANGED_MEANWHILE.because(
                "打开以后，这里的内容在别处更新过：请刷新后核对，再决定是否继续。",
                "It was changed elsewhere since you opened it: reload, look again, then decide.");
    }

    /** @param currentVersion the version now in force
     * @return the same refusal, naming that version */
    public static Refusal now(int currentVersion) {
        return refusal().with("currentVersion", currentVersion);
    }
}
