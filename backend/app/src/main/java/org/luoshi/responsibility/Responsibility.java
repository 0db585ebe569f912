package org.luoshi.responsibility;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.access.Actor;
import org.luoshi.access.People;
import org.luoshi.access.Role;
import org.luoshi.audit.GraduateLog;
import org.luoshi.audit.LogLine;
import org.luoshi.cohort.Graduate;
import org.luoshi.problem.WebProblems;
import org.luoshi.responsibility.ResponsibilityCard.OfDeclaration;
import org.luoshi.sheet.SignedTitles;

/** Shows who answers for a graduate to those whose scope has the graduate (R8.1). */
@ApplicationScoped
class Responsibility {

    private final GraduateLog log;
    private final People people;
    private final SignedTitles titles;
    private final EntityManager entities;
    private final AgroalDataSource database;

    Responsibility(
            GraduateLog log, People people, SignedTitles titles, EntityManager entities, AgroalDataSource database) {
        this.log = log;
        this.people = people;
        this.titles = titles;
        this.entities = entities;
        this.database = database;
    }

    /** @throws org.luoshi.problem.Refusal not-found where there is none, or not for this actor */
    Graduate graduate(long id, Actor actor) {
        var scope = actor.scope();
        var query = entities.createQuery(
                        "from Graduate g join fetch g.college join fetch g.major join fetch g.schoolClass"
                                + " where g.id = :id and " + scope.hql(),
                        Graduate.class)
                .setParameter("id", id);
        scope.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(WebProblems::notFound);
    }

    @Transactional
    ResponsibilityCard card(long id, Actor actor) {
        graduate(id, actor);
        try (Connection connection = database.getConnection()) {
            ResponsibilityCard card = card(id, connection);
            // hints are for reviewers: a graduate would read an accusation
            return actor.roles().equals(Set.of(Role.GRADUATE)) ? withoutFlags(card) : card;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @return the card from the log alone, with the names and titles under which people are known */
    ResponsibilityCard card(long id, Connection connection) throws SQLException {
        List<LogLine> lines = log.about(id, connection);
        SignedWeeks weeks = SignedWeeks.of(lines, log, connection);
        Set<String> subjects = Stream.concat(lines.stream(), weeks.lines())
                .map(LogLine::actor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> names = people.names(subjects, connection);
        names.putAll(heldNames(id, connection));
        return CardFromLog.of(
                String.valueOf(id),
                lines,
                weeks,
                names,
                titles.of(weeks.signatures(), connection),
                OpenedFor.of(lines, connection));
    }

    // names as they stand beside steps and proofs: the log has their digests, other than of names by which people come
    // in
    private static Map<String, String> heldNames(long graduate, Connection connection) throws SQLException {
        Map<String, String> names = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select entered_by, entered_by_name, created_at as at"
                        + " from declaration where graduate_id = ? union all select e.uploaded_by, e.uploaded_by_name, e.uploaded_at"
                        + " from evidence e join declaration d on d.id = e.declaration_id where d.graduate_id = ? union all"
                        + " select s.actor, s.actor_name, s.at from declaration_step s join declaration d on d.id ="
                        + " s.declaration_id where d.graduate_id = ? order by at")) {
            for (int i = 1; i <= 3; i++) {
                query.setLong(i, graduate);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getString(2).isEmpty()) {
                        names.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
        }
        return names;
    }

    private static ResponsibilityCard withoutFlags(ResponsibilityCard card) {
        return new ResponsibilityCard(
                card.graduate(),
                card.lastEntry(),
                card.declarations().stream()
                        .map(one -> new OfDeclaration(
                                one.id(),
                                one.destination(),
                                one.state(),
                                one.onBehalf(),
                                one.acts(),
                                one.evidence(),
                                List.of(),
                                one.weeks()))
                        .toList());
    }
}
