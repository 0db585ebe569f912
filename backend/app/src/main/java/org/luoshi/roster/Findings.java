package org.luoshi.roster;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file. Keeps the first thousand errors and counts all. */
final class Findings {

    static final int KEPT = 1000;

    private final List<RosterImportError> kept = new ArrayList<>();
    private int count;
    private boolean fatal;

    /** A wrong cell: its row is not taken over. */
    void add(int row, String column, String zh, String en) {
        count++;
        if (kept.size() < KEPT) {
            RosterImportError error = new RosterImportError();
            error.rowNo = row;
            error.columnName = column;
            error.messageZh = zh;
            error.messageEn = en;
            kept.add(error);
        }
    }

    /** A fault of the file as a whole: nothing of it can be taken over. */
    void fatal(int row, String column, String zh, String en) {
        add(row, column, zh, en);
        fatal = true;
    }

    boolean isFatal() {
        return fatal;
    }

    int count() {
        return count;
    }

    List<RosterImportError> kept() {
        return kept;
    }
}
