package org.luoshi.risk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.declaration.FlagKind;
import org.luoshi.problem.Text;

/** The same employer, by name or by credit code, or the same contact phone, in several classes and colleges. */
abstract class ClusterRule implements Rule {

    private final Clusters clusters;

    ClusterRule(Clusters clusters) {
        this.clusters = clusters;
    }

    final List<Finding> look(ClusterKind kind, String value, Case fresh) {
        if (fresh.known()) {
            return List.of();
        }
        int cohort = fresh.graduate().cohortYear;
        return clusters.of(kind, value, cohort).stream()
                .map(size -> new Finding(size.text(), clusters.underReview(kind, value, cohort, size.classIds())))
                .toList();
    }

    @Override
    public List<Text> thresholds() {
        return clusters.thresholds();
    }

    /** By name and by credit code: whoever varies the one is found by the other. */
    @Singleton
    static class SameEmployer extends ClusterRule {

        SameEmployer(Clusters clusters) {
            super(clusters);
        }

        @Override
        public FlagKind kind() {
            return FlagKind.SAME_EMPLOYER;
        }

        @Override
        public List<Finding> look(Case fresh) {
            List<Finding> both = new ArrayList<>(look(ClusterKind.EMPLOYER, fresh.employerKey(), fresh));
            both.addAll(look(ClusterKind.CREDIT_CODE, fresh.creditCode(), fresh));
            return both;
        }
    }

    /** One phone behind many employers. */
    @Singleton
    static class SamePhone extends ClusterRule {

        SamePhone(Clusters clusters) {
            super(clusters);
        }

        @Override
        public FlagKind kind() {
            return FlagKind.SAME_CONTACT_PHONE;
        }

        @Override
        public List<Finding> look(Case fresh) {
            return look(ClusterKind.CONTACT_PHONE, fresh.phoneKey(), fresh);
        }
    }
}
