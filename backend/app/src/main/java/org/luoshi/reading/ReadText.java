package org.luoshi.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a proof in one spelling (NFKC, no blanks, capitals), of which every letter knows its place. Pieces of a row, and what several
 * blanks part, are parted by a tab, rows by a line feed, pages by a form feed. */
final class ReadText {

    /** A text as long as this may go on in the next piece or row; a shorter one would be found where it is not. */
    private static final int LONG = 6;

    private final List<Piece> pieces;
    private final StringBuilder letters = new StringBuilder();
    private final List<Integer> pieceOf = new ArrayList<>();
    private final List<Double> placeIn = new ArrayList<>();

    ReadText(List<Piece> pieces) {
        this.pieces = pieces;
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                part(pieces.get(i - 1), pieces.get(i));
            }
            append(i);
        }
    }

    /** @return a text in the spelling in which it is looked for */
    static String spelled(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private void part(Piece before, Piece next) {
        add(before.page() != next.page() ? '\f' : before.row() != next.row() ? '\n' : '\t', -1, 0);
    }

    private void append(int piece) {
        String text = pieces.get(piece).text();
        double whole = text.codePoints().mapToDouble(ReadText::width).sum();
        double before = 0;
        int blanks = 0;
        for (int letter : text.codePoints().toArray()) {
            blanks = Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? blanks + 1 : 0;
            if (blanks == 2) {
                add('\t', -1, 0);
            }
            for (char spelled : spelled(Character.toString(letter)).toCharArray()) {
                add(spelled, piece, before / whole);
            }
            before += width(letter);
        }
    }

    private void add(char letter, int piece, double place) {
        letters.append(letter);
        pieceOf.add(piece);
        placeIn.add(place);
    }

    // ideographs are about twice as wide as digits and Latin letters
    private static double width(int letter) {
        return letter < 0x2e80 ? 1 : 2;
    }

    /** @return every match in the text as it is kept here */
    Stream<MatchResult> matches(Pattern pattern) {
        return pattern.matcher(letters).results();
    }

    /** Looks for a text, leaving punctuation aside where it is long enough to be unmistakable.
     * @return where it stands first, one rectangle a piece; empty where it does not */
    List<Place> find(String text) {
        String wanted = spelled(text);
        if (wanted.length() >= LONG) {
            wanted = wanted.replaceAll("[\\p{P}\\p{S}]", "");
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        String between = wanted.length() >= LONG ? "[\\p{P}\\p{S}\\t\\n]?" : "";
        String pattern = wanted.replace("有限责任公司", "有限公司")
                .codePoints()
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining(between))
                .replace(Pattern.quote("限") + between + Pattern.quote("公"), "限(?:责任)?公");
        Matcher found = Pattern.compile(pattern).matcher(letters);
        return found.find() ? places(found.start(), found.end()) : List.of();
    }

    /** @return the rectangles that letters from here to there fill */
    List<Place> places(int start, int end) {
        List<Place> places = new ArrayList<>();
        for (int from = start; from < end; ) {
            int piece = pieceOf.get(from);
            int to = from;
            while (to < end && pieceOf.get(to) == piece) {
                to++;
            }
            if (piece >= 0) {
                places.add(place(piece, from, to));
            }
            from = to;
        }
        return places;
    }

    private Place place(int number, int from, int to) {
        Piece piece = pieces.get(number);
        double begins = placeIn.get(from);
        double ends = to < letters.length() && pieceOf.get(to) == number ? placeIn.get(to) : 1;
        boolean onItsSide = piece.height() > 2 * piece.width() && piece.text().length() > 2;
        return onItsSide
                ? new Place(piece.page(), piece.left(), piece.top(), piece.width(), piece.height())
                : new Place(
                        piece.page(),
                        piece.left() + begins * piece.width(),
                        piece.top(),
                        (ends - begins) * piece.width(),
                        piece.height());
    }

    /** @return the piece that has this letter */
    Piece piece(int letter) {
        return pieces.get(pieceOf.get(letter));
    }

    /** @return whether there is anything to look in */
    boolean isEmpty() {
        return letters.isEmpty();
    }

    /** @return the letters before this one, in its row */
    String before(int letter) {
        int from = Math.max(letters.lastIndexOf("\n", letter), letters.lastIndexOf("\f", letter));
        return letters.substring(from + 1, letter);
    }
}
