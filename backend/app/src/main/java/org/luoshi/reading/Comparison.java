package org.luoshi.reading;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.Employer;
import org.luoshi.evidence.Evidence;

/** Puts what stands in a proof beside what was typed (R6.1). */
final class Comparison {

    private Comparison() {}

    /** @return a finding for everything that was typed, then one for each place with words of internships */
    static List<Finding> of(Evidence one, List<Piece> pieces, Means means) {
        ReadText text = new ReadText(pieces);
        Declaration declaration = one.declaration;
        Graduate graduate = declaration.graduate();
        Details details = declaration.details();
        List<Finding> found = new ArrayList<>();
        if (graduate.name != null && !graduate.name.isBlank()) {
            found.add(NameFinder.find(text, graduate.name));
        }
        if (graduate.idNumber != null) {
            found.add(NumberFinder.idNumber(text, graduate.idNumber, graduate.maskedIdNumber()));
        }
        Employer employer = details.employer();
        if (employer != null && present(employer.name())) {
            found.add(EmployerFinder.find(text, employer.name(), one.kind, means));
        }
        if (employer != null && present(employer.creditCode())) {
            found.add(NumberFinder.creditCode(text, employer.creditCode()));
        }
        if (present(details.schoolName())) {
            List<Place> places = text.find(details.schoolName());
            found.add(
                    places.isEmpty()
                            ? Finding.missing(ReadField.SCHOOL, details.schoolName())
                            : Finding.agrees(ReadField.SCHOOL, details.schoolName(), places));
        }
        if (details.signedOn() != null) {
            found.add(DateFinder.signed(text, details.signedOn()));
        }
        if (details.startsOn() != null) {
            found.add(DateFinder.starts(text, details.startsOn()));
        }
        if (details.endsOn() != null) {
            found.add(DateFinder.ends(text, details.endsOn()));
        }
        found.addAll(WordFinder.find(text));
        return found;
    }

    private static boolean present(String text) {
        return text != null && !text.isBlank();
    }
}
