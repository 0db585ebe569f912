package org.luoshi.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A class of the demo school.
 *
 * @param number 1-based within its college
 * @param years length of the programme: 3 or 5
 */
record DemoClass(DemoCollege college, DemoCollege.Major major, int number, String name, int years, int size) {

    private static final int LARGE_CLASSES = 78;

    /** @return the 95 classes in the order of their colleges: 78 of 41 and 17 of 40 graduates, 3,878 in all */
    static List<DemoClass> all() {
        List<DemoClass> classes = new ArrayList<>();
        for (DemoCollege college : DemoCollege.ALL) {
            int majors = college.majors().size();
            for (int i = 0; i < college.classes(); i++) {
                var major = college.majors().get(i * majors / college.classes());
                long before = classes.stream()
                        .filter(one -> one.college == college && one.major == major)
                        .count();
                String name = major.shortName() + "22%02d班".formatted(before + 1);
                int years = i == college.classes() - 1 ? 5 : 3;
                int size = classes.size() < LARGE_CLASSES ? 41 : 40;
                classes.add(new DemoClass(college, major, i + 1, name, years, size));
            }
        }
        return classes;
    }
}
