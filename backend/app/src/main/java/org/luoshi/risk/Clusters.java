package org.luoshi.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luoshi.problem.Text;

/** Finds the same employer, credit code or phone in several classes and colleges. Employers that the office knows belong to none. */
@ApplicationScoped
class Clusters {

    /** Declarations that one submission flags at most. */
    private static final int MOST = 500;

    /** Those of one value, as far as its classes have enough of them.
     * @param classIds classes that have enough */
    record Size(long graduates, int classes, long colleges, List<Long> classIds) {

        Text text() {
            return new Text(
                    colleges + " 个学院、" + classes + " 个班级共 " + graduates + " 名毕业生",
                    graduates + " graduates of " + classes + " classes in " + colleges + " colleges");
        }
    }

    private record InClass(long collegeId, long classId, long graduates) {}

    private final EntityManager entities;
    private final RiskSettings settings;

    Clusters(EntityManager entities, RiskSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /** @return how large the cluster of this value is, or nothing below the thresholds */
    Optional<Size> of(ClusterKind kind, String value, int cohort) {
        if (value == null) {
            return Optional.empty();
        }
        List<?> rows = entities.createNativeQuery("select college_id, class_id, count(distinct graduate_id)"
                        + " from risk_mark where " + kind.column() + " = ?1 and cohort_year = ?2 and known = 0"
                        + " group by college_id, class_id")
                .setParameter(1, value)
                .setParameter(2, cohort)
                .getResultList();
        List<InClass> large = rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new InClass(number(row[0]), number(row[1]), number(row[2])))
                .filter(one -> one.graduates >= settings.cluster().graduatesOfAClass())
                .toList();
        long colleges = large.stream().map(InClass::collegeId).distinct().count();
        if (large.size() < settings.cluster().classes()
                || colleges < settings.cluster().colleges()) {
            return Optional.empty();
        }
        return Optional.of(new Size(
                large.stream().mapToLong(InClass::graduates).sum(),
                large.size(),
                colleges,
                large.stream().map(InClass::classId).toList()));
    }

    /** @return the declarations under review in these classes with that value */
    List<Long> underReview(ClusterKind kind, String value, int cohort, List<Long> classIds) {
        String classes = classIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Marks.ids(entities.createNativeQuery("select m.declaration_id from risk_mark m"
                        + " join declaration d on d.id = m.declaration_id and d.state in ('AT_CLASS', 'AT_COLLEGE')"
                        + " where m." + kind.column() + " = ?1 and m.cohort_year = ?2 and m.known = 0"
                        + " and m.class_id in (" + classes + ") order by 1")
                .setParameter(1, value)
                .setParameter(2, cohort)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** @return the values of a cohort that form clusters, the largest first; reads an index, never a declaration */
    List<String> values(ClusterKind kind, int cohort) {
        List<?> values = entities.createNativeQuery("select v from (select " + kind.column()
                        + " v, college_id, class_id, count(distinct graduate_id) n from risk_mark where cohort_year = ?1"
                        + " and known = 0 and " + kind.column() + " is not null group by " + kind.column()
                        + ", college_id, class_id having count(distinct graduate_id) >= ?2) large"
                        + " group by v having count(*) >= ?3 and count(distinct college_id) >= ?4"
                        + " order by sum(n) desc, v")
                .setParameter(1, cohort)
                .setParameter(2, settings.cluster().graduatesOfAClass())
                .setParameter(3, settings.cluster().classes())
                .setParameter(4, settings.cluster().colleges())
                .getResultList();
        return values.stream().map(String.class::cast).toList();
    }

    /** @return the thresholds for people */
    List<Text> thresholds() {
        var limits = settings.cluster();
        return List.of(
                new Text("至少 " + limits.classes() + " 个班级", "at least " + limits.classes() + " classes"),
                new Text("至少 " + limits.colleges() + " 个学院", "of at least " + limits.colleges() + " colleges"),
                new Text(
                        "每班至少 " + limits.graduatesOfAClass() + " 名毕业生",
                        "each with at least " + limits.graduatesOfAClass() + " graduates"));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
