package org.luoshi.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.publication.Suppression.Count;
import org.luoshi.publication.Suppression.Sum;

/** Tables as they might be published: groups with their atoms, the sums over them, and counts. */
record Tables(Map<String, Set<String>> groups, List<Sum> sums, Map<String, Count> atoms) {

    Set<String> hidden() {
        return Suppression.hidden(groups, sums, atoms);
    }

    Count count(String group) {
        return groups.get(group).stream().map(atoms::get).reduce(new Count(0, 0), Count::plus);
    }

    static Tables colleges(List<List<Count>> school) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("*", new HashSet<>());
        Map<String, Set<String>> majors = new LinkedHashMap<>();
        Map<String, Count> atoms = new LinkedHashMap<>();
        List<Sum> sums = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int c = 0; c < school.size(); c++) {
            List<String> parts = new ArrayList<>();
            for (int m = 0; m < school.get(c).size(); m++) {
                String atom = c + "/" + m;
                parts.add(atom);
                atoms.put(atom, school.get(c).get(m));
                majors.put(atom, Set.of(atom));
            }
            names.add(c + "/");
            groups.put(c + "/", Set.copyOf(parts));
            groups.get("*").addAll(parts);
            sums.add(new Sum(c + "/", parts, true));
        }
        sums.addFirst(new Sum("*", names, true));
        groups.putAll(majors);
        return new Tables(groups, sums, atoms);
    }

    static Tables destinations(Map<String, Count> forms) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("employed", forms.keySet());
        groups.put("2021 agreement and contract", Set.of("agreement", "contract", "army", "grass"));
        groups.put("2021 flexible", Set.of("other", "free"));
        groups.put("2024 employer", Set.of("agreement", "contract", "other", "army", "grass"));
        groups.put("study", Set.of("study", "abroad"));
        List<Sum> sums = new ArrayList<>();
        groups.forEach((group, of) -> {
            if (!group.equals("employed")) {
                sums.add(new Sum(group, List.copyOf(of), false));
            }
        });
        forms.keySet().forEach(form -> groups.put(form, Set.of(form)));
        sums.add(new Sum("employed", List.copyOf(forms.keySet()), false));
        sums.add(new Sum("employed", List.of("2021 agreement and contract", "2021 flexible", "own", "study"), false));
        sums.add(new Sum("employed", List.of("2024 employer", "own", "free", "study"), false));
        return new Tables(groups, sums, forms);
    }
}
