package org.luoshi.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.assignments.AssignableRole;
import org.luoshi.assignments.AssignmentChange;
import org.luoshi.assignments.AssignmentDesk;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Cohort;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.EmploymentRecordRepository;
import org.luoshi.retention.Retention;
import org.luoshi.risk.KnownEmployerDesk;
import org.luoshi.roster.CohortDesk;
import org.luoshi.roster.NewCohort;
import org.luoshi.roster.RosterDesk;
import org.luoshi.roster.RosterRequest;

/** Lays what the demo school stands on: its cohort, its roster and who serves whom, each through its own desk and only once. */
@ApplicationScoped
class DemoFoundation {

    private static final String LOADED = "demo-school-loaded";

    private static final int RECORDS = 200;

    private final EntityManager entities;
    private final AuditTrail audit;
    private final CohortDesk cohorts;
    private final RosterDesk rosters;
    private final AssignmentDesk assignments;
    private final Retention retention;
    private final EmploymentRecordRepository records;
    private final KnownEmployerDesk employers;

    DemoFoundation(
            EntityManager entities,
            AuditTrail audit,
            CohortDesk cohorts,
            RosterDesk rosters,
            AssignmentDesk assignments,
            Retention retention,
            EmploymentRecordRepository records,
            KnownEmployerDesk employers) {
        this.records = records;
        this.retention = retention;
        this.employers = employers;
        this.entities = entities;
        this.audit = audit;
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.assignments = assignments;
    }

    /** Opens the cohort where there is none.
     * @return false where it holds graduates who are not the demo school's: then nothing may be loaded into it */
    @Transactional
    boolean openCohort(DemoGraduate first) {
        if (entities.find(Cohort.class, DemoSchool.COHORT) == null) {
            LocalDate opens = LocalDate.of(DemoSchool.COHORT - 1, 9, 1);
            cohorts.create(new NewCohort(DemoSchool.COHORT, opens, null, null, null, null), DemoActors.office());
            return true;
        }
        List<String> present = entities.createQuery(
                        "select g.idNumber from Graduate g where g.cohortYear = :year and g.studentNumber = :number",
                        String.class)
                .setParameter("year", DemoSchool.COHORT)
                .setParameter("number", first.studentNumber())
                .getResultList();
        return rosterVersion() == 0 || present.equals(List.of(first.idNumber()));
    }

    /** Keeps the demo school: invented people of a year long past, whom the deletion would take in the first night. */
    void keep() {
        retention.keepUnlessSet(DemoSchool.COHORT, LocalDate.of(2099, 12, 31), DemoActors.office());
    }

    /** Imports the roster file of the demo school where the cohort has no roster yet. */
    void importRoster(List<DemoGraduate> graduates) {
        if (rosterVersion() > 0) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("demo-school");
            Path file = folder.resolve(DemoRoster.FILE_NAME);
            try {
                Files.write(file, DemoRoster.xlsx(graduates));
                rosters.importNow(
                        new RosterRequest(DemoSchool.COHORT, false, false, false, null), file, DemoActors.office());
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Gives all staff their classes and colleges, all at once or not at all. */
    @Transactional
    void assignStaff() {
        long present = entities.createQuery("select count(a) from Assignment a where a.cohortYear = :year", Long.class)
                .setParameter("year", DemoSchool.COHORT)
                .getSingleResult();
        if (present > 0) {
            return;
        }
        Actor office = DemoActors.office();
        for (DemoStaff one : DemoStaff.all()) {
            String college = one.college() == null ? null : one.college().code();
            List<String> classes = one.classes().isEmpty() ? null : one.classes();
            var role = AssignableRole.fromString(one.role().realmName());
            assignments.replace(
                    one.staffNumber(),
                    new AssignmentChange(DemoSchool.COHORT, one.name(), role, college, classes, null),
                    office);
        }
    }

    /** Notes the large employer that the school works with, so that it is no cluster. */
    void knowEmployer(List<DemoGraduate> graduates) {
        graduates.stream()
                .flatMap(one -> one.cases().stream())
                .map(DemoCase::employer)
                .filter(one -> one != null && one.name().equals(DemoSchool.KNOWN_EMPLOYER))
                .findFirst()
                .ifPresent(one -> employers.addUnlessKnown(
                        one.name(), one.creditCode(), "校企合作订单班，学校与该单位签有协议。", DemoActors.office()));
    }

    /** @return whether all of it was loaded once: then nothing is loaded again, whatever became of it since */
    @Transactional
    boolean finished() {
        return entities.createQuery(
                                "select count(e) from AuditEntry e where e.subjectType = 'cohort' and e.subjectId = :year"
                                        + " and e.event = :event",
                                Long.class)
                        .setParameter("year", String.valueOf(DemoSchool.COHORT))
                        .setParameter("event", LOADED)
                        .getSingleResult()
                > 0;
    }

    /** Writes into the log that all of it is there.
     * @param graduates how many declare something */
    @Transactional
    void finish(int graduates) {
        audit.record(
                DemoActors.office().subject(),
                Role.OFFICE.realmName(),
                LOADED,
                "cohort",
                String.valueOf(DemoSchool.COHORT),
                Map.of("graduates", graduates));
    }

    /** @return staff with the database ids of what they serve */
    @Transactional
    DemoActors actors() {
        Map<String, Long> classes = ids("select concat(c.college.code, '/', c.name), c.id from SchoolClass c"
                + " where c.college.cohortYear = :year");
        Map<String, Long> colleges = ids("select c.code, c.id from College c where c.cohortYear = :year");
        return new DemoActors(classes, colleges);
    }

    /** @return database ids of the graduates by student number */
    @Transactional
    Map<String, Long> graduateIds() {
        return ids("select g.studentNumber, g.id from Graduate g where g.cohortYear = :year");
    }

    /** Opens the employment records of graduates who are to declare, in this order: who stands beside each other has records beside
     * each other. */
    void openRecords(List<Long> graduateIds) {
        for (int from = 0; from < graduateIds.size(); from += RECORDS) {
            List<Long> some = graduateIds.subList(from, Math.min(from + RECORDS, graduateIds.size()));
            QuarkusTransaction.requiringNew()
                    .run(() -> some.forEach(id -> records.lockFor(entities.getReference(Graduate.class, id))));
        }
    }

    /** @return student numbers of those who have declared anything, here or with their own hands */
    @Transactional
    Set<String> declared() {
        return new HashSet<>(entities.createQuery(
                        "select r.graduate.studentNumber from EmploymentRecord r where r.graduate.cohortYear = :year"
                                + " and exists (select 1 from Declaration d where d.record = r)",
                        String.class)
                .setParameter("year", DemoSchool.COHORT)
                .getResultList());
    }

    private int rosterVersion() {
        return entities.createQuery("select c.rosterVersion from Cohort c where c.year = :year", Integer.class)
                .setParameter("year", DemoSchool.COHORT)
                .getSingleResult();
    }

    private Map<String, Long> ids(String query) {
        return entities.createQuery(query, Object[].class)
                .setParameter("year", DemoSchool.COHORT)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}
