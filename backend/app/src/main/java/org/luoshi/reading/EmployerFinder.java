package org.luoshi.reading;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.luoshi.policy.EvidenceKind;

/** Who the proof says that the employer is. */
final class EmployerFinder {

    /** Proofs that the employer itself writes or signs: another one in its place differs. */
    private static final Set<EvidenceKind> BY_THE_EMPLOYER = EnumSet.of(
            EvidenceKind.EMPLOYMENT_AGREEMENT,
            EvidenceKind.LABOUR_CONTRACT,
            EvidenceKind.ON_THE_JOB_CERTIFICATE,
            EvidenceKind.ACCEPTANCE_LETTER,
            EvidenceKind.HIRING_DOCUMENT,
            EvidenceKind.SERVICE_AGREEMENT,
            EvidenceKind.BUSINESS_LICENCE,
            EvidenceKind.PARTNERSHIP_PROOF,
            EvidenceKind.EQUITY_PROOF);

    private static final String NAME = "([\\p{IsHan}A-Z0-9()·&-]{4,40}?)";

    private static final Pattern LABELLED = Pattern.compile("(?:甲方|用人单位|用工单位|聘用单位|录用单位|接收单位|工作单位|服务单位|承担单位|实习单位"
            + "|单位名称|企业名称|公司名称|单位全称|雇主|(?<![\\p{IsHan}])名称)(?:\\([^)\\n]{0,10}\\))?[::\\t]+" + NAME
            + "(?=[\\t\\n\\f,,。;;]|$)");

    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\p{IsHan}A-Z0-9()])" + NAME + "(?<=有限公司|有限责任公司|股份公司|集团公司|合作社|事务所|经营部|商行)(?=[\\t\\n\\f,,。;;]|$)");

    private static final Pattern NO_NAME = Pattern.compile(".*(?:签字|签名|盖章|公章|代表|地址|电话|性质|联系人|甲方|乙方|丙方).*");
    private static final Pattern SCHOOL = Pattern.compile(".*(?:学院|大学|学校|招生就业处)(?:\\(.*\\))?");

    private EmployerFinder() {}

    /** @param means of a picture a letter or two may be misread */
    static Finding find(ReadText text, String employer, EvidenceKind kind, Means means) {
        List<Place> places = text.find(employer);
        if (!places.isEmpty()) {
            return Finding.agrees(ReadField.EMPLOYER, employer, places);
        }
        List<Seen> others = Stream.concat(candidates(text, LABELLED), candidates(text, NAMED))
                .toList();
        Optional<Seen> near = others.stream()
                .filter(seen -> means == Means.PICTURE)
                .filter(seen -> nearly(seen.text(), employer))
                .findFirst();
        if (near.isPresent()) {
            return new Finding(
                    ReadField.EMPLOYER,
                    ReadOutcome.AGREES,
                    employer,
                    near.get().text(),
                    false,
                    near.get().places());
        }
        return others.stream()
                .filter(seen -> BY_THE_EMPLOYER.contains(kind))
                .findFirst()
                .map(seen -> Finding.differs(ReadField.EMPLOYER, employer, seen))
                .orElseGet(() -> Finding.missing(ReadField.EMPLOYER, employer));
    }

    private static Stream<Seen> candidates(ReadText text, Pattern pattern) {
        return text.matches(pattern)
                .filter(match -> !NO_NAME.matcher(match.group(1)).matches()
                        && !SCHOOL.matcher(match.group(1)).matches())
                .map(match -> new Seen(match.group(1), text.places(match.start(1), match.end(1))));
    }

    private static boolean nearly(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        return distance(a, b) <= Math.max(a.length(), b.length()) / 7;
    }

    private static String bare(String name) {
        return ReadText.spelled(name).replaceAll("[\\p{P}\\p{S}]", "").replace("有限责任公司", "有限公司");
    }

    // letters to be changed, added or left out (Levenshtein)
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Stream.of(change, row[j] + 1, row[j - 1] + 1)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
            }
        }
        return row[other.length()];
    }
}
