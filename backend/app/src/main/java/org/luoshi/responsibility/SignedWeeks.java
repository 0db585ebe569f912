package org.luoshi.responsibility;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.luoshi.audit.GraduateLog;
import org.luoshi.audit.LogLine;
import org.luoshi.responsibility.ResponsibilityCard.OfWeek;
import org.luoshi.sheet.SignedTitles;

/** Which signed sheets hold the declarations of a graduate, as the log has it: the entries of a signature say which declarations come onto the
 * college's sheets and which leave them; between the two a declaration is on every sheet that the college signs. */
final class SignedWeeks {

    private static final String ON = "declaration-signed";
    private static final String OFF = "declaration-left-sheet";

    /** A signature, and who had confirmed what it stands under. */
    private record Signature(LogLine confirmed, LogLine signed) {}

    private final Map<String, List<Signature>> byDeclaration = new LinkedHashMap<>();

    private SignedWeeks() {}

    /** @param lines about the graduate, in the order of the log */
    static SignedWeeks of(List<LogLine> lines, GraduateLog log, Connection connection) throws SQLException {
        SignedWeeks weeks = new SignedWeeks();
        for (LogLine line : lines) {
            if (line.event().equals(ON)) {
                List<Signature> since = signatures(log.signedSince(line.text("sheet"), connection));
                weeks.byDeclaration
                        .computeIfAbsent(line.subjectId(), none -> new ArrayList<>())
                        .addAll(until(since, line, lines));
            }
        }
        return weeks;
    }

    private static List<Signature> signatures(List<LogLine> ofCollege) {
        Map<String, LogLine> confirmed = new LinkedHashMap<>();
        List<Signature> signatures = new ArrayList<>();
        for (LogLine line : ofCollege) {
            if (line.event().equals("sheet-confirmed")) {
                confirmed.put(line.subjectId(), line);
            } else {
                signatures.add(new Signature(confirmed.get(line.subjectId()), line));
            }
        }
        return signatures;
    }

    // the sheets of the college from which it was signed up to the one that it left
    private static List<Signature> until(List<Signature> since, LogLine on, List<LogLine> lines) {
        List<String> left = lines.stream()
                .filter(line -> line.event().equals(OFF))
                .filter(line -> line.id() > on.id() && line.subjectId().equals(on.subjectId()))
                .map(line -> line.text("sheet"))
                .toList();
        return since.stream()
                .takeWhile(one -> !left.contains(one.signed().subjectId()))
                .toList();
    }

    private Stream<Signature> all() {
        return byDeclaration.values().stream().flatMap(Collection::stream);
    }

    /** @return the entries of the log that were used */
    Stream<LogLine> lines() {
        return all().flatMap(one -> Stream.of(one.confirmed(), one.signed())).filter(line -> line != null);
    }

    List<SignedTitles.Signed> signatures() {
        return all().map(one -> new SignedTitles.Signed(
                        one.signed().subjectId(), one.signed().text("code")))
                .distinct()
                .toList();
    }

    /** @param titles by sheet
     * @return the sheets that hold a declaration as verified, in the order in which they were signed */
    List<OfWeek> of(String declaration, Function<String, Act.Who> people, Map<String, String> titles) {
        return byDeclaration.getOrDefault(declaration, List.of()).stream()
                .map(one -> week(one, people, titles))
                .toList();
    }

    private static OfWeek week(Signature one, Function<String, Act.Who> people, Map<String, String> titles) {
        LogLine signed = one.signed();
        return new OfWeek(
                String.valueOf(signed.id()),
                signed.subjectId(),
                signed.text("week"),
                one.confirmed() == null ? null : people.apply(one.confirmed().actor()),
                signed.at(),
                people.apply(signed.actor()),
                titles.get(signed.subjectId()),
                Boolean.TRUE.equals(signed.payload().get("acting")),
                signed.text("code"));
    }
}
