package org.luoshi.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The national destination codes of one cohort (R1.1). The table is data ({@code policy/national-codes.csv}): to 2020
 * two digits were enough, later cohorts split some codes, and a code found wrong is corrected there alone.
 */
public final class NationalCodes {
    static final String FILE = "national-codes.csv";
    static final int COLUMNS = 9;

    private static final int OPEN = Integer.MAX_VALUE;
    private static final List<Row> ROWS =
            CodeFile.rows(FILE, COLUMNS).stream().map(NationalCodes::row).toList();

    private final List<NationalCode> codes;

    private record Row(int from, int to, NationalCode code) {}

    private NationalCodes(int cohortYear) {
        codes = ROWS.stream()
                .filter(row -> row.from <= cohortYear && cohortYear <= row.to)
                .map(Row::code)
                .toList();
    }

    /**
     * The codes in use for a cohort.
     *
     * @param cohortYear year of graduation; before 2021 the older codes, after the last change the newest ones
     */
    public static NationalCodes of(int cohortYear) {
        return new NationalCodes(cohortYear);
    }

    /** The newest codes known. */
    public static NationalCodes newest() {
        return of(OPEN);
    }

    /** Every code of the cohort, those that belong to no destination of the decree included. */
    public List<NationalCode> all() {
        return codes;
    }

    /** The codes of a destination, its usual one first; never empty. */
    public List<NationalCode> of(Destination destination) {
        return codes.stream()
                .filter(code -> code.destinations().contains(destination))
                .toList();
    }

    /** Whether a declaration of that destination may be narrowed to that code. */
    public boolean allows(Destination destination, String code) {
        return of(destination).stream().anyMatch(one -> one.code().equals(code));
    }

    /** What the register calls this code, or empty where the cohort has no such code. */
    public Optional<String> nameOf(String code) {
        return codes.stream()
                .filter(one -> one.code().equals(code))
                .map(NationalCode::name)
                .findFirst();
    }

    /** The destinations that a code of the register may mean; empty where the decree knows none. */
    public Set<Destination> destinationsOf(String code) {
        EnumSet<Destination> found = EnumSet.noneOf(Destination.class);
        codes.stream().filter(one -> one.code().equals(code)).forEach(one -> found.addAll(one.destinations()));
        return Collections.unmodifiableSet(found);
    }

    private static Row row(List<String> cells) {
        Set<Destination> destinations = Arrays.stream(cells.get(8).split(" "))
                .filter(name -> !name.isEmpty())
                .map(Destination::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Destination.class)));
        return new Row(
                year(cells.get(2), 0),
                year(cells.get(3), OPEN),
                new NationalCode(
                        cells.get(0),
                        cells.get(1),
                        confirmed(cells.get(4)),
                        NationalCode.Counts.valueOf(cells.get(5)),
                        Collections.unmodifiableSet(destinations),
                        cells.get(6),
                        cells.get(7)));
    }

    private static int year(String cell, int whenOpen) {
        return cell.isEmpty() ? whenOpen : Integer.parseInt(cell);
    }

    private static boolean confirmed(String status) {
        return switch (status) {
            case "one source", "two sources" -> true;
            case "unconfirmed" -> false;
            default -> throw new IllegalStateException("unknown status in " + FILE + ": " + status);
        };
    }
}
