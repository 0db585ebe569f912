package org.luoshi.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.declaration.Employer;
import org.luoshi.listing.Page;

/** Shows clusters with their people, to those in whose scope they are. */
@ApplicationScoped
class ClusterReading {

    private static final int MOST_MEMBERS = 300;

    /** What was found, with the declarations that have it.
     * @param alsoBy what else the same graduates have in common */
    private record Found(ClusterKind kind, String value, List<Long> ids, Set<ClusterKind> alsoBy) {}

    private final Clusters clusters;
    private final DeclarationRepository declarations;
    private final RiskSettings settings;
    private final EntityManager entities;

    ClusterReading(
            Clusters clusters, DeclarationRepository declarations, RiskSettings settings, EntityManager entities) {
        this.clusters = clusters;
        this.declarations = declarations;
        this.settings = settings;
        this.entities = entities;
    }

    /** @throws org.luoshi.problem.Refusal outside-period for an inspector of another cohort */
    @Transactional
    Page<ClusterView> page(ClusterQuery query, Actor actor) {
        actor.requireInspecting(query.cohort);
        List<Found> all = together(found(query));
        List<ClusterView> items = all.stream()
                .skip(query.offset())
                .limit(query.size)
                .map(one -> view(one, actor))
                .toList();
        return Page.of(items, all.size(), query);
    }

    private ClusterView view(Found one, Actor actor) {
        List<Declaration> members = members(one, actor);
        Map<String, Set<Long>> byCollege = new LinkedHashMap<>();
        Map<String, Set<Long>> byClass = new LinkedHashMap<>();
        Map<String, Graduate> example = new HashMap<>();
        for (Declaration member : members) {
            Graduate graduate = member.graduate();
            byCollege
                    .computeIfAbsent(graduate.college.code, any -> new HashSet<>())
                    .add(graduate.id);
            byClass.computeIfAbsent(key(graduate), any -> new HashSet<>()).add(graduate.id);
            example.putIfAbsent(graduate.college.code, graduate);
            example.putIfAbsent(key(graduate), graduate);
        }
        Employer employer =
                members.isEmpty() ? null : members.getFirst().details().employer();
        return new ClusterView(
                one.kind,
                List.copyOf(one.alsoBy),
                label(one, employer),
                one.kind == ClusterKind.CONTACT_PHONE || employer == null ? null : employer.creditCode(),
                members.stream().map(member -> member.graduate().id).distinct().count(),
                byCollege.entrySet().stream()
                        .map(college -> new ClusterView.CollegeShare(
                                college.getKey(),
                                example.get(college.getKey()).college.name,
                                college.getValue().size()))
                        .toList(),
                byClass.entrySet().stream()
                        .map(group -> new ClusterView.ClassShare(
                                group.getKey(),
                                example.get(group.getKey()).college.name,
                                example.get(group.getKey()).schoolClass.name,
                                group.getValue().size(),
                                group.getValue().size() >= settings.cluster().graduatesOfAClass()))
                        .toList(),
                members.stream().limit(MOST_MEMBERS).map(ClusterReading::member).toList());
    }

    private List<Found> found(ClusterQuery query) {
        List<Found> found = new ArrayList<>();
        for (ClusterKind kind : ClusterKind.values()) {
            if (query.kind == null || query.kind == kind) {
                for (String value : clusters.values(kind, query.cohort)) {
                    found.add(
                            new Found(kind, value, ids(kind, value, query.cohort), EnumSet.noneOf(ClusterKind.class)));
                }
            }
        }
        return found;
    }

    // the same people by name, by code and by phone are one cluster: what has nobody of its own goes into the larger
    // one
    private static List<Found> together(List<Found> found) {
        found.sort(Comparator.comparing((Found one) -> -one.ids.size()).thenComparing(Found::kind));
        List<Found> kept = new ArrayList<>();
        for (Found one : found) {
            Optional<Found> larger = kept.stream()
                    .filter(other -> other.kind != one.kind && new HashSet<>(other.ids).containsAll(one.ids))
                    .findFirst();
            larger.ifPresentOrElse(other -> other.alsoBy.add(one.kind), () -> kept.add(one));
        }
        return kept;
    }

    private List<Long> ids(ClusterKind kind, String value, int cohort) {
        return Marks.ids(entities.createNativeQuery("select declaration_id from risk_mark where " + kind.column()
                        + " = ?1 and cohort_year = ?2 and known = 0")
                .setParameter(1, value)
                .setParameter(2, cohort)
                .getResultList());
    }

    private List<Declaration> members(Found one, Actor actor) {
        List<Long> ids = one.ids;
        var scope = actor.scope();
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("ids", ids);
        return declarations.page(
                "d.id in :ids and " + scope.hql(),
                parameters,
                "g.college.code, g.schoolClass.name, g.studentNumber",
                0,
                ids.size() + 1);
    }

    private static String label(Found one, Employer employer) {
        return switch (one.kind) {
            case EMPLOYER, CREDIT_CODE -> employer == null ? one.value : employer.name();
            case CONTACT_PHONE -> employer == null ? one.value : employer.contactPhone();
        };
    }

    private static ClusterView.Member member(Declaration one) {
        Graduate graduate = one.graduate();
        return new ClusterView.Member(
                String.valueOf(graduate.id),
                graduate.name,
                graduate.studentNumber,
                key(graduate),
                String.valueOf(one.id()),
                one.state(),
                one.details().employer() == null
                        ? null
                        : one.details().employer().name());
    }

    private static String key(Graduate graduate) {
        return graduate.college.code + "/" + graduate.schoolClass.name;
    }
}
