package org.luoshi.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words of internships (R6.2d), but not where a text says that it is none. */
final class WordFinder {

    private static final Pattern WORDS =
            Pattern.compile("(?:(?:顶岗|跟岗|岗位)?(?:实习|见习)|顶岗)(?:三方)?(?:协议书?|证明|鉴定表?|合同|报告|通知书)?");
    private static final Pattern DENIED = Pattern.compile(".*(?:不得|不以|不是|不属|不含|并非|非|无|严禁|禁止|拒绝|没有)[^。;,:]{0,12}");
    private static final int MOST = 5;

    /** A heading stands among the first rows, and next to nothing stands beside it. */
    private static final int FIRST_ROWS = 3;

    private static final int LONGEST_HEADING = 24;

    private WordFinder() {}

    /** @return each place where such words stand, headings first */
    static List<Finding> find(ReadText text) {
        List<Finding> found = new ArrayList<>();
        text.matches(WORDS)
                .filter(match -> !denied(text, match))
                .forEach(match -> found.add(new Finding(
                        ReadField.INTERNSHIP_WORDS,
                        ReadOutcome.SEEN,
                        null,
                        match.group(),
                        heading(text, match),
                        text.places(match.start(), match.end()))));
        found.sort(Comparator.comparing((Finding one) -> !one.heading())
                .thenComparing(one -> -one.seen().length()));
        return found.stream().limit(MOST).toList();
    }

    private static boolean heading(ReadText text, MatchResult match) {
        Piece piece = text.piece(match.start());
        return piece.page() == 1
                && piece.row() < FIRST_ROWS
                && piece.text().length() <= LONGEST_HEADING
                && text.before(match.start()).indexOf('\t') < 0;
    }

    private static boolean denied(ReadText text, MatchResult match) {
        return DENIED.matcher(text.before(match.start())).matches();
    }
}
