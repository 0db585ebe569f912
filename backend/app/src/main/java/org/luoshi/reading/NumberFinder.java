package org.luoshi.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.luoshi.policy.CreditCode;
import org.luoshi.policy.IdNumber;

/** Numbers that prove themselves by their check digit: a misread one is not taken for another. */
final class NumberFinder {

    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9A-Z])[1-9][0-9]{16}[0-9X](?![0-9A-Z])");
    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])");

    private NumberFinder() {}

    /** @param masked the number as it may be shown */
    static Finding idNumber(ReadText text, String number, String masked) {
        List<Place> places = text.find(number);
        if (!places.isEmpty()) {
            return Finding.agrees(ReadField.ID_NUMBER, masked, places);
        }
        return text.matches(ID_NUMBER)
                .filter(match -> IdNumber.isValid(match.group()))
                .map(match -> new Seen(masked(match.group()), text.places(match.start(), match.end())))
                .findFirst()
                .map(seen -> Finding.differs(ReadField.ID_NUMBER, masked, seen))
                .orElseGet(() -> Finding.missing(ReadField.ID_NUMBER, masked));
    }

    static Finding creditCode(ReadText text, String code) {
        List<Place> places = text.find(code);
        if (!places.isEmpty()) {
            return Finding.agrees(ReadField.CREDIT_CODE, code, places);
        }
        List<Seen> codes = text.matches(CODE)
                .map(match -> new Seen(straight(match.group()), text.places(match.start(), match.end())))
                .filter(seen -> CreditCode.isValid(seen.text()) && !IdNumber.isValid(seen.text()))
                .toList();
        Optional<Seen> same =
                codes.stream().filter(seen -> seen.text().equals(code)).findFirst();
        if (same.isPresent()) {
            return Finding.agrees(ReadField.CREDIT_CODE, code, same.get().places());
        }
        return codes.stream()
                .findFirst()
                .map(seen -> Finding.differs(ReadField.CREDIT_CODE, code, seen))
                .orElseGet(() -> Finding.missing(ReadField.CREDIT_CODE, code));
    }

    // letters that a credit code never has, for what they look like (GB 32100)
    private static String straight(String code) {
        return code.replace('O', '0').replace('I', '1').replace('Z', '2').replace('S', '5');
    }

    private static String masked(String number) {
        return number.substring(0, 3) + "*".repeat(11) + number.substring(14);
    }
}
