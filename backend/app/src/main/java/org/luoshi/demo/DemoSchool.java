package org.luoshi.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.luoshi.cohort.Gender;
import org.luoshi.demo.DemoCase.Ending;
import org.luoshi.demo.DemoMix.Share;
import org.luoshi.policy.Destination;

/**
 * The whole demo school as a plan: classes, graduates and what each declares. The same in every run. Nothing is loaded
 * here; {@link DemoLoader} does that through the same services as real data.
 */
final class DemoSchool {
    static final int COHORT = 2022;
    static final String NAME = "示例职业学院";

    /** Where many graduates go whom the school trains for it: the office knows this employer. */
    static final String KNOWN_EMPLOYER = "郑州示例智能制造集团有限公司";

    /** Number of the demo account {@code graduate}, who has not declared. */
    static final String GRADUATE = "2022010101";

    /** Number of the demo account {@code graduate2}, whose declaration was returned. */
    static final String GRADUATE2 = "2022010102";

    /** The names that these two accounts have in the realm. */
    private static final Map<String, String> ACCOUNT_NAMES = Map.of(GRADUATE, "周雨桐", GRADUATE2, "吴俊杰");

    private static final int ACCOUNTS = 2;
    private static final int SOLDIERS_WHO_ARE_WOMEN = 12;

    private final Random random = new Random(20_220_831);
    private final DemoPeople people = new DemoPeople(random);
    private final DemoEmployers employers = new DemoEmployers(random, people);
    private final DemoCases cases = new DemoCases(random, employers);
    private final List<DemoClass> classes = DemoClass.all();

    private DemoSchool() {}

    /** @return the graduates, class by class; 3,878 of them */
    static List<DemoGraduate> graduates() {
        return new DemoSchool().build();
    }

    private List<DemoGraduate> build() {
        List<DemoGraduate> enrolled = new ArrayList<>();
        classes.forEach(schoolClass -> {
            for (int i = 1; i <= schoolClass.size(); i++) {
                enrolled.add(enrol(schoolClass, i, enrolled.size() + 1));
            }
        });
        Map<String, Share> outcomes = deal(enrolled);
        Map<DemoClass, Integer> changes = new HashMap<>();
        List<DemoGraduate> all = enrolled.stream()
                .map(graduate -> declare(graduate, outcomes.get(graduate.studentNumber()), changes))
                .toList();
        List<DemoGraduate> found = DemoCluster.plant(all, DemoCluster.UNKNOWN, employers.make("人力资源服务", "37", "39"));
        return DemoCluster.plant(found, DemoCluster.KNOWN, employers.named(KNOWN_EMPLOYER, "郑州市", "22", "39"));
    }

    private DemoGraduate enrol(DemoClass schoolClass, int place, int serial) {
        String number = "%d%s%02d%02d".formatted(COHORT, schoolClass.college().code(), schoolClass.number(), place);
        boolean woman = random.nextDouble() < schoolClass.college().women();
        Gender gender = number.equals(GRADUATE) || woman && !number.equals(GRADUATE2) ? Gender.FEMALE : Gender.MALE;
        LocalDate eldest = LocalDate.of(schoolClass.years() == 5 ? 2001 : 1999, 9, 1);
        int difficulty = ACCOUNT_NAMES.containsKey(number) || random.nextInt(12) > 0
                ? 0
                : List.of(1, 2, 2, 3, 4).get(random.nextInt(5));
        return new DemoGraduate(
                number,
                "%d410000%06d".formatted(2022 - schoolClass.years() - 2000, serial),
                ACCOUNT_NAMES.getOrDefault(number, people.name(gender)),
                gender,
                people.idNumber(gender, eldest),
                schoolClass,
                difficulty,
                people.phone(),
                number + "@graduates.example",
                List.of());
    }

    /** Deals the outcomes of the mix to everybody but the two demo accounts; most soldiers are men. */
    private Map<String, Share> deal(List<DemoGraduate> enrolled) {
        List<DemoGraduate> order = new ArrayList<>(enrolled.subList(ACCOUNTS, enrolled.size()));
        Collections.shuffle(order, random);
        List<Share> outcomes = new ArrayList<>(DemoMix.each(DemoMix.PLACED));
        outcomes.addAll(DemoMix.each(DemoMix.OTHERS));
        outcomes.addAll(Collections.nCopies(DemoMix.SILENT, null));
        Collections.shuffle(outcomes, random);
        Map<String, Share> dealt = new HashMap<>();
        int women = 0;
        for (Share soldier : outcomes.stream().filter(DemoSchool::soldier).toList()) {
            boolean woman = women++ < SOLDIERS_WHO_ARE_WOMEN;
            DemoGraduate one = order.stream()
                    .filter(each -> (each.gender() == Gender.FEMALE) == woman)
                    .findFirst()
                    .orElseThrow();
            order.remove(one);
            dealt.put(one.studentNumber(), soldier);
        }
        outcomes.removeIf(DemoSchool::soldier);
        for (int i = 0; i < order.size(); i++) {
            dealt.put(order.get(i).studentNumber(), outcomes.get(i));
        }
        return dealt;
    }

    /** Some of those who do not want to work are in difficulty, and so have to prove it (R5.5). */
    private static boolean provesOnlyInDifficulty(Destination destination) {
        return !destination.requirement(true).equals(destination.requirement(false));
    }

    private static boolean soldier(Share share) {
        return share != null && share.destination() == Destination.ENLISTMENT;
    }

    private DemoGraduate declare(DemoGraduate enrolled, Share outcome, Map<DemoClass, Integer> changes) {
        List<DemoCase> made = new ArrayList<>();
        DemoGraduate graduate = outcome != null && provesOnlyInDifficulty(outcome.destination()) && random.nextBoolean()
                ? enrolled.inDifficulty()
                : enrolled;
        if (graduate.studentNumber().equals(GRADUATE2)) {
            made.add(make(graduate, Destination.CONTRACT, Ending.RETURNED));
        } else if (outcome != null && !graduate.studentNumber().equals(GRADUATE)) {
            if (outcome.ending() == Ending.VERIFIED && DemoCases.hired(outcome.destination())) {
                change(graduate, changes.merge(graduate.schoolClass(), 1, Integer::sum), outcome, made);
            } else {
                made.add(make(graduate, outcome.destination(), outcome.ending()));
            }
        }
        return graduate.declaring(made);
    }

    /** Some of each class changed jobs: the verified declaration counts on while the new one is under review (R5.3). */
    private void change(DemoGraduate graduate, int nth, Share outcome, List<DemoCase> made) {
        DemoClass schoolClass = graduate.schoolClass();
        boolean busy = schoolClass.number() <= DemoStaff.CLASSES_OF_A_COUNSELOR
                && Integer.parseInt(schoolClass.college().code()) <= 2;
        Ending next = nth % 10 == 1 && (busy || nth == 1)
                ? Ending.AT_CLASS
                : nth % 10 == 2 && (busy || nth == 2 && schoolClass.number() % 2 == 0) ? Ending.AT_COLLEGE : null;
        if (next != null) {
            made.add(make(graduate, outcome.destination(), Ending.VERIFIED));
            made.add(make(graduate, nth % 4 < 2 ? Destination.CONTRACT : Destination.AGREEMENT, next));
        } else {
            if (nth == 5 && schoolClass.number() % 3 == 0) {
                made.add(make(graduate, Destination.OTHER_HIRE, Ending.VERIFIED));
            }
            made.add(make(graduate, outcome.destination(), Ending.VERIFIED));
        }
    }

    private DemoCase make(DemoGraduate graduate, Destination destination, Ending ending) {
        return cases.make(destination, ending, graduate.schoolClass(), graduate.name(), graduate.difficulty() != 0);
    }
}
