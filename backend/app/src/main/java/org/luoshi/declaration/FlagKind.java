package org.luoshi.declaration;

/** What a machine noticed about a declaration, in neutral words: a hint to look, never a verdict (R6.1). */
public enum FlagKind {
    /** The same file was handed in by another graduate. */
    SAME_FILE("同一文件也被其他毕业生使用", "The same file was also handed in by another graduate");

    private final String zh;
    private final String en;

    FlagKind(String zh, String en) {
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
