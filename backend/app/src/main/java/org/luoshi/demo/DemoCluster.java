package org.luoshi.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.demo.DemoCase.Ending;

/** Something for the office to find: one employer that three graduates each of three classes in two colleges name, and a larger one that the
 * office knows and so does not see there. */
final class DemoCluster {

    /** What of the school works for one employer.
     * @param classes as college code and number of the class */
    record Plan(List<String> classes, int ofAClass) {}

    static final Plan UNKNOWN = new Plan(List.of("01/1", "01/2", "02/1"), 3);
    static final Plan KNOWN = new Plan(List.of("03/1", "03/2", "04/1", "04/2"), 5);

    private DemoCluster() {}

    /** @return the same graduates, some of whom work for this employer now */
    static List<DemoGraduate> plant(List<DemoGraduate> graduates, Plan plan, DemoEmployer employer) {
        Map<String, Integer> planted = new HashMap<>();
        return graduates.stream()
                .map(one -> plant(one, plan, employer, planted))
                .toList();
    }

    private static DemoGraduate plant(
            DemoGraduate graduate, Plan plan, DemoEmployer employer, Map<String, Integer> planted) {
        String schoolClass = graduate.schoolClass().college().code() + "/"
                + graduate.schoolClass().number();
        List<DemoCase> cases = graduate.cases();
        if (!plan.classes().contains(schoolClass)
                || cases.size() != 1
                || cases.getFirst().ending() != Ending.VERIFIED
                || !DemoCases.hired(cases.getFirst().destination())
                || planted.merge(schoolClass, 1, Integer::sum) > plan.ofAClass()) {
            return graduate;
        }
        List<DemoCase> moved = new ArrayList<>();
        cases.forEach(one -> moved.add(one.at(employer)));
        return graduate.declaring(moved);
    }
}
