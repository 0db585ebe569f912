package org.luoshi.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.demo.DemoCase.Ending;

/** Something for the office to find: one employer that three graduates each of three classes in two colleges name. */
final class DemoCluster {
    private static final List<String> CLASSES = List.of("01/1", "01/2", "02/1");
    private static final int OF_A_CLASS = 3;

    private DemoCluster() {}

    /** @return the same graduates, nine of whom work for this employer now */
    static List<DemoGraduate> plant(List<DemoGraduate> graduates, DemoEmployer employer) {
        Map<String, Integer> planted = new HashMap<>();
        return graduates.stream().map(one -> plant(one, employer, planted)).toList();
    }

    private static DemoGraduate plant(DemoGraduate graduate, DemoEmployer employer, Map<String, Integer> planted) {
        String schoolClass = graduate.schoolClass().college().code() + "/"
                + graduate.schoolClass().number();
        List<DemoCase> cases = graduate.cases();
        if (!CLASSES.contains(schoolClass)
                || cases.size() != 1
                || cases.getFirst().ending() != Ending.VERIFIED
                || !DemoCases.hired(cases.getFirst().destination())
                || planted.merge(schoolClass, 1, Integer::sum) > OF_A_CLASS) {
            return graduate;
        }
        List<DemoCase> moved = new ArrayList<>();
        cases.forEach(one -> moved.add(one.at(employer)));
        return graduate.declaring(moved);
    }
}
