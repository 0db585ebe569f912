package org.luoshi.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates, however they are written: 2022年8月16日, 2022-08-16, 2022/8/16, 2022.8.16. */
final class DateFinder {

    private static final String DATE = "((?:19|20)[0-9]{2})[年./-]([01]?[0-9])[月./-]([0-3]?[0-9])(?![0-9])日?";
    private static final Pattern ANY = Pattern.compile(DATE);
    private static final Pattern SIGNED = Pattern.compile("(?:签订|签署|签约|订立)(?:日期|时间)[::\\t]*" + DATE);
    private static final Pattern STARTS =
            Pattern.compile("(?:自|从|起始日期[::\\t]*|开始日期[::\\t]*|报到时间[::\\t]*)" + DATE + "(?=起|开始|至|到)?");
    private static final Pattern ENDS =
            Pattern.compile("(?:至|到|终止日期[::\\t]*|截止日期[::\\t]*)" + DATE + "(?=止|[\\t\\n\\f。,;]|$)");

    private DateFinder() {}

    static Finding signed(ReadText text, LocalDate day) {
        return find(text, ReadField.SIGNED_ON, day, SIGNED);
    }

    static Finding starts(ReadText text, LocalDate day) {
        return find(text, ReadField.STARTS_ON, day, STARTS);
    }

    static Finding ends(ReadText text, LocalDate day) {
        return find(text, ReadField.ENDS_ON, day, ENDS);
    }

    private static Finding find(ReadText text, ReadField field, LocalDate day, Pattern labelled) {
        List<Place> places = text.matches(ANY)
                .filter(match -> day(match).filter(day::equals).isPresent())
                .findFirst()
                .map(match -> text.places(match.start(), match.end()))
                .orElse(List.of());
        if (!places.isEmpty()) {
            return Finding.agrees(field, day.toString(), places);
        }
        return text.matches(labelled)
                .filter(match -> day(match).isPresent())
                .map(match -> new Seen(day(match).orElseThrow().toString(), text.places(match.start(1), match.end())))
                .findFirst()
                .map(seen -> Finding.differs(field, day.toString(), seen))
                .orElseGet(() -> Finding.missing(field, day.toString()));
    }

    private static Optional<LocalDate> day(MatchResult match) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
