package org.luoshi.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.spreadsheet.SheetFile;

/** One pass over a file: its right rows by the thousand, what is wrong with the others, and what it said in all. */
final class RosterReading {

    static final int CHUNK = 1000;

    /** Takes right rows, in the order of the file. */
    @FunctionalInterface
    interface Taker {
        void take(List<RosterRow> rows);
    }

    private final SheetFile file;
    private final int mostRows;
    private final Findings findings = new Findings();
    private final Duplicates duplicates = new Duplicates();
    private final List<RosterRow> kept = new ArrayList<>();
    private Heading heading;
    private RowCheck check;
    private int rows;
    private int rejected;
    private boolean tooLong;

    /** @param mostRows where to stop: a file of so many rows is kept in memory, a longer one is for the background */
    RosterReading(SheetFile file, int mostRows) {
        this.file = file;
        this.mostRows = mostRows;
    }

    void read(Taker taker) throws IOException {
        List<RosterRow> chunk = new ArrayList<>(CHUNK);
        file.read(source -> {
            if (check == null) {
                heading = Heading.in(source, findings);
                check = heading == null ? null : new RowCheck(heading, findings, duplicates);
                return !findings.isFatal();
            }
            if (rows == mostRows) {
                tooLong = true;
                return false;
            }
            rows++;
            RosterRow row = check.check(source);
            if (row == null) {
                rejected++;
            } else {
                chunk.add(row);
            }
            if (rows % CHUNK == 0) {
                hand(chunk, taker);
            }
            return true;
        });
        hand(chunk, taker);
        if (rows == 0 && !findings.isFatal()) {
            findings.fatal(
                    1,
                    "",
                    "文件中没有毕业生：请按模板填写表头和内容",
                    "there are no graduates in the file: fill it in as the template shows");
        }
    }

    private void hand(List<RosterRow> chunk, Taker taker) {
        if (mostRows < Integer.MAX_VALUE) {
            kept.addAll(chunk);
        }
        taker.take(chunk);
        chunk.clear();
    }

    /** Hands the right rows out once more, without those that a later row contradicts: from memory where they are there, else from the
     * file. */
    void again(Taker taker) throws IOException {
        if (mostRows == Integer.MAX_VALUE) {
            new RosterReading(file, mostRows).read(chunk -> taker.take(undoubted(chunk)));
            return;
        }
        for (int from = 0; from < kept.size(); from += CHUNK) {
            taker.take(undoubted(kept.subList(from, Math.min(from + CHUNK, kept.size()))));
        }
    }

    private List<RosterRow> undoubted(List<RosterRow> chunk) {
        return duplicates.anyDoubt()
                ? chunk.stream().filter(row -> !duplicates.isDoubted(row.row())).toList()
                : chunk;
    }

    boolean tooLong() {
        return tooLong;
    }

    int rows() {
        return rows;
    }

    int rejected() {
        return rejected;
    }

    /** @return headings of the file that are no column of a roster */
    List<String> ignoredColumns() {
        return heading == null ? List.of() : heading.ignored();
    }

    Findings findings() {
        return findings;
    }

    Duplicates duplicates() {
        return duplicates;
    }
}
