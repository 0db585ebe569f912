package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Changes behind the service's back that one check has to name, each by a finding of its own. As a check reads everything there is, several are
 * made together, in turns of which each change has its own and as many as any other: were one named on account of others only, it would be
 * named in a turn in which it was not made. Changes that are named alike, or of one cell, never come together. */
public final class Alterations {

    /** @param row the table with the condition that names the row; empty for a statement
     * @param column null where all of the row is meant */
    private record Alteration(String row, String column, String sql, String finding) {

        boolean meets(Alteration other) {
            return finding.startsWith(other.finding)
                    || other.finding.startsWith(finding)
                    || row.equals(other.row) && (column == null || other.column == null || column.equals(other.column));
        }
    }

    private final Hand hand;
    private final TableCheck check;
    private final String[] subjects;
    private final List<List<Alteration>> together = new ArrayList<>();

    Alterations(Hand hand, TableCheck check, String... subjects) {
        this.hand = hand;
        this.check = check;
        this.subjects = subjects;
    }

    /** Sets one column.
     * @param row the table with the condition that names the row, such as {@code weekly_sheet where id = 17}
     * @param change such as {@code state = 'SIGNED'}
     * @param finding how the finding begins that names it */
    public Alterations cell(String row, String change, String finding) {
        return add(new Alteration(row, change.split(" ")[0], "update " + set(row, change), finding));
    }

    /** Takes rows away. */
    public Alterations gone(String row, String finding) {
        return add(new Alteration(row, null, "delete from " + row, finding));
    }

    /** Does anything else, such as putting a row in. */
    public Alterations sql(String sql, String finding) {
        return add(new Alteration(sql, null, sql, finding));
    }

    private Alterations add(Alteration one) {
        for (List<Alteration> each : together) {
            if (each.stream().noneMatch(one::meets)) {
                each.add(one);
                return this;
            }
        }
        together.add(new ArrayList<>(List.of(one)));
        return this;
    }

    private static String set(String row, String change) {
        int end = row.indexOf(' ');
        return row.substring(0, end) + " set " + change + row.substring(end);
    }

    /** Makes them all, and holds that each is named when it is made and not when it is not, and nothing once all are taken back. */
    public void eachIsNamed() throws SQLException {
        for (List<Alteration> each : together) {
            int[] turns = turns(each.size());
            List<List<String>> found = new ArrayList<>();
            for (int turn = 1; turn <= IntStream.of(turns).max().orElseThrow(); turn <<= 1) {
                List<String> made = new ArrayList<>();
                for (int i = 0; i < each.size(); i++) {
                    if ((turns[i] & turn) != 0) {
                        made.add(each.get(i).sql);
                    }
                }
                found.add(hand.altered(check, made, subjects));
            }
            assertAll(IntStream.range(0, each.size()).mapToObj(i -> () -> named(each.get(i), turns[i], found)));
        }
        hand.silent(check, subjects);
    }

    private static void named(Alteration one, int turns, List<List<String>> found) {
        for (int i = 0; i < found.size(); i++) {
            boolean made = (turns & 1 << i) != 0;
            boolean named = found.get(i).stream().anyMatch(finding -> finding.startsWith(one.finding));
            List<String> all = found.get(i);
            assertEquals(made, named, () -> one.sql + (made ? ": " : " not made: ") + one.finding + " in " + all);
        }
    }

    /** @return for each of so many the turns in which it is made, a bit a turn: as many for each, and not the same */
    private static int[] turns(int many) {
        int turns = 1;
        int[] all = {1};
        while (all.length < many) {
            turns++;
            int half = (turns + 1) / 2;
            all = IntStream.range(0, 1 << turns)
                    .filter(one -> Integer.bitCount(one) == half)
                    .toArray();
        }
        return IntStream.of(all).limit(many).toArray();
    }
}
