package org.luoshi.spreadsheet;

import org.luoshi.problem.Text;

/** A file that breaks off or contradicts itself; {@link SheetFile} turns it into the refusal that its user wants. */
final class Damaged extends RuntimeException {

    private final transient Text what;

    Damaged() {
        this(new Text(
                "文件已损坏，读不完整：请重新从表格软件中保存后再导入。", "The file is damaged: save it again from the spreadsheet program."));
    }

    Damaged(Text what) {
        super(what.en(), null, false, false);
        this.what = what;
    }

    Text what() {
        return what;
    }
}
