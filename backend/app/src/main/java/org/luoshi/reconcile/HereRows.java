package org.luoshi.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.cohort.Gender;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.State;
import org.luoshi.national.NationalRow;
import org.luoshi.national.NationalStudent;
import org.luoshi.policy.Destination;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.Field;
import org.luoshi.policy.NationalCode;
import org.luoshi.policy.NationalCodes;

/** Reads the graduates of a cohort with what counts for them now, as the national layout writes them. No ID number is opened. */
@ApplicationScoped
class HereRows {

    private static final String COUNTING =
            "select %s from EmploymentRecord r join r.graduate g join Declaration d on d.id = r.verifiedDeclaration"
                    + " where g.cohortYear = :year";

    private final EntityManager entities;

    HereRows(EntityManager entities) {
        this.entities = entities;
    }

    private record Last(State state, Instant since) {}

    /** @param college id, null for the whole school
     * @return the graduates by student number, those among them who do not count as well */
    List<Here> of(int year, Long college) {
        Map<Long, Here.Counting> counting = new HashMap<>();
        Map<Long, Going> going = new HashMap<>();
        NationalCodes codes = NationalCodes.of(year);
        Map<Long, Set<EvidenceKind>> proofs = proofs(year);
        for (Object[] row :
                rows(COUNTING.formatted("g.id, d.id, d.destination, d.details, d.stateSince, g.difficulty"), year)) {
            Destination destination = (Destination) row[2];
            Details details = (Details) row[3];
            Set<EvidenceKind> proof = proofs.getOrDefault((Long) row[1], Set.of());
            going.put((Long) row[0], new Going(destination, details));
            counting.put(
                    (Long) row[0],
                    new Here.Counting(
                            destination,
                            details.nationalCode() != null
                                    ? Set.of(details.nationalCode())
                                    : codes.of(destination).stream()
                                            .map(NationalCode::code)
                                            .collect(Collectors.toSet()),
                            destination.fields().stream().map(Field::name).collect(Collectors.toSet()),
                            (Instant) row[4],
                            destination
                                    .requirement((Integer) row[5] != 0)
                                    .missing(proof)
                                    .isEmpty()));
        }
        Map<Long, Last> last = last(year);
        List<Here> all = new ArrayList<>();
        for (Object[] g : rows(
                "select g.id, g.college.id, g.counted, g.studentNumber, g.examNumber, g.idNumberIndex, g.name, g.gender,"
                        + " g.educationLevel, g.major.name, g.major.code, g.studyMode, g.nationalColumns from Graduate g"
                        + " where g.cohortYear = :year order by g.studentNumber",
                year)) {
            Long id = (Long) g[0];
            if (college != null && !college.equals(g[1])) {
                continue;
            }
            NationalStudent student = new NationalStudent(
                    (String) g[3],
                    (String) g[6],
                    (Gender) g[7],
                    (String) g[8],
                    (String) g[9],
                    (String) g[10],
                    (String) g[11],
                    (String) g[12]);
            Going to = going.get(id);
            NationalRow row =
                    to == null ? student.withoutDestination() : student.going(to.destination(), to.details(), codes);
            Last one = last.get(id);
            all.add(new Here(
                    id,
                    (Long) g[1],
                    (Boolean) g[2],
                    (String) g[3],
                    (String) g[4],
                    (byte[]) g[5],
                    (String) g[10],
                    row,
                    counting.get(id),
                    one == null ? null : one.state(),
                    one == null ? null : one.since()));
        }
        return all;
    }

    private record Going(Destination destination, Details details) {}

    private Map<Long, Last> last(int year) {
        Map<Long, Last> last = new HashMap<>();
        rows(
                        "select g.id, d.state, d.stateSince from Declaration d join d.graduate g where g.cohortYear = :year"
                                + " and not exists (select 1 from Declaration x where x.graduate = g and x.id > d.id)",
                        year)
                .forEach(row -> last.put((Long) row[0], new Last((State) row[1], (Instant) row[2])));
        return last;
    }

    private Map<Long, Set<EvidenceKind>> proofs(int year) {
        Map<Long, Set<EvidenceKind>> kinds = new HashMap<>();
        rows(
                        "select e.declaration.id, e.kind from Evidence e where e.declaration.id in ("
                                + COUNTING.formatted("d.id") + ")",
                        year)
                .forEach(row -> kinds.computeIfAbsent((Long) row[0], any -> EnumSet.noneOf(EvidenceKind.class))
                        .add((EvidenceKind) row[1]));
        return kinds;
    }

    private List<Object[]> rows(String hql, int year) {
        return entities.createQuery(hql, Object[].class)
                .setParameter("year", year)
                .getResultList();
    }
}
