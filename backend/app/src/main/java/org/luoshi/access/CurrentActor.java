package org.luoshi.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the {@link Actor} of a request: role from the token, rows from the assignments (they change every year and are audited). */
@RequestScoped
public class CurrentActor implements PanacheRepositoryBase<Assignment, Long> {

    private final SecurityIdentity identity;
    private final People people;
    private final Clock clock;
    private Actor actor;

    CurrentActor(SecurityIdentity identity, People people, Clock clock) {
        this.identity = identity;
        this.people = people;
        this.clock = clock;
    }

    /** @return the person behind this request; the same object throughout the request */
    public Actor get() {
        if (actor == null) {
            actor = read();
            people.remember(actor);
        }
        return actor;
    }

    /** @return when the person logged in, in seconds since 1970; null where the token does not say, as those of scripts do not */
    public Long loggedInAt() {
        Number at = ((OidcJwtCallerPrincipal) identity.getPrincipal()).getClaim("auth_time");
        return at == null ? null : at.longValue();
    }

    /** @return what tells this log-in from any other of the same person: the session with its moment, as both alone may come again; null where the
     *     token does not say when */
    public String logIn() {
        Long at = loggedInAt();
        String session = ((OidcJwtCallerPrincipal) identity.getPrincipal()).getClaim("sid");
        return at == null ? null : session + " " + at;
    }

    /** @return when the token of this request runs out */
    public Instant until() {
        return Instant.ofEpochSecond(((OidcJwtCallerPrincipal) identity.getPrincipal()).getExpirationTime());
    }

    private Actor read() {
        var token = (OidcJwtCallerPrincipal) identity.getPrincipal();
        String studentNumber = token.getClaim("student_number");
        String staffNumber = token.getClaim("staff_number");
        String name = token.getClaim("name");
        List<Actor.Grant> grants = new ArrayList<>();
        for (String realmRole : identity.getRoles()) {
            Role.of(realmRole)
                    .ifPresent(role -> grants.add(new Actor.Grant(role, scope(role, studentNumber, staffNumber))));
        }
        String number = studentNumber != null ? studentNumber : staffNumber;
        return new Actor(token.getSubject(), name != null ? name : token.getName(), number, List.copyOf(grants));
    }

    private Scope scope(Role role, String studentNumber, String staffNumber) {
        return switch (role) {
            case GRADUATE -> new Scope.OwnRecord(studentNumber == null ? "" : studentNumber);
            case COUNSELOR, CLASS_ADVISER -> new Scope.Classes(classesOf(role, staffNumber));
            case OFFICER, LEADER -> new Scope.OneCollege(collegesOf(role, staffNumber));
            case INSPECTOR -> inspected();
            case OFFICE, REPORTING -> new Scope.WholeSchool();
        };
    }

    private Set<Long> collegesOf(Role role, String staffNumber) {
        Set<Long> colleges = find(
                        "staffNumber = ?1 and role = ?2 and college is not null", staffNumber, role.realmName())
                .<Assignment>stream()
                .map(assignment -> assignment.college.id)
                .collect(Collectors.toCollection(HashSet::new));
        if (role == Role.LEADER && staffNumber != null) {
            colleges.addAll(actingFor(staffNumber));
        }
        return Set.copyOf(colleges);
    }

    // whoever a leader has act for them, on the days they said (R7.2)
    private List<Long> actingFor(String staffNumber) {
        List<?> colleges = getEntityManager()
                .createNativeQuery("select college_id from leader_delegation where staff_number = ?1"
                        + " and valid_from <= ?2 and valid_until >= ?2 and ended_at is null")
                .setParameter(1, staffNumber)
                .setParameter(2, LocalDate.now(clock))
                .getResultList();
        return colleges.stream().map(id -> ((Number) id).longValue()).toList();
    }

    // cohorts and their colleges, of which an inspection runs today that is not left to the colleges (R8.2)
    private Scope inspected() {
        List<?> rows = getEntityManager()
                .createNativeQuery("select distinct i.cohort_year, c.id from inspection i left join college c on"
                        + " c.cohort_year = i.cohort_year where i.starts_on <= ?1 and i.ends_on >= ?1"
                        + " and i.closed_at is null and i.withdrawn_at is null and i.kind <> 'MUTUAL'")
                .setParameter(1, LocalDate.now(clock))
                .getResultList();
        Set<Long> years = new HashSet<>();
        Set<Long> colleges = new HashSet<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            years.add(((Number) columns[0]).longValue());
            if (columns[1] != null) {
                colleges.add(((Number) columns[1]).longValue());
            }
        }
        return new Scope.Inspected(Set.copyOf(years), Set.copyOf(colleges));
    }

    // who is assigned to a college without a class stands in where a class of it has fewer than two reviewers
    private Set<Long> classesOf(Role role, String staffNumber) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select o.schoolClass.id from Assignment o"
                                + " where o.staffNumber = ?1 and o.role = ?2 and o.schoolClass is not null"
                                + " union select c.id from SchoolClass c where c.college in (select s.college from Assignment s"
                                + " where s.staffNumber = ?1 and s.role = ?2 and s.schoolClass is null)"
                                + " and (select count(distinct a.staffNumber) from Assignment a"
                                + " where a.schoolClass = c and a.role in ('counselor', 'class-adviser')) < 2",
                        Long.class)
                .setParameter(1, staffNumber)
                .setParameter(2, role.realmName())
                .getResultList());
    }
}
