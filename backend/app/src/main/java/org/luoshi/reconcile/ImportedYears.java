package org.luoshi.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.problem.WebProblems;
import org.luoshi.statistics.EmploymentRate;

/** Finds what was imported of earlier years. It holds nobody's name, so there are no rows to keep from anybody who may read it. */
@ApplicationScoped
class ImportedYears {

    private final EntityManager entities;

    ImportedYears(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    ImportedYearView.All all(Actor actor) {
        return new ImportedYearView.All(
                entities.createQuery("from ImportedYear y order by y.year desc", ImportedYear.class)
                        .getResultStream()
                        .map(one -> view(one, actor))
                        .toList(),
                actor.has(Role.OFFICE));
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    ImportedYear require(int year) {
        ImportedYear one = entities.find(ImportedYear.class, year);
        if (one == null) {
            throw WebProblems.notFound();
        }
        return one;
    }

    ImportedYearView view(ImportedYear one, Actor actor) {
        Map<Stated, Long> stated = new EnumMap<>(Stated.class);
        List<Object[]> counts = entities.createNativeQuery(
                        "select stated, count(*) from imported_record where year = ?1 group by stated", Object[].class)
                .setParameter(1, one.year)
                .getResultList();
        counts.forEach(row -> stated.put(Stated.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        long graduates = one.rowCount - stated.getOrDefault(Stated.OUTSIDE, 0L);
        long employed = stated.getOrDefault(Stated.EMPLOYED, 0L);
        return new ImportedYearView(
                one.year,
                ImportedYearView.Origin.IMPORTED,
                one.fileName,
                one.sha256,
                one.rowCount,
                graduates,
                employed,
                stated.getOrDefault(Stated.UNKNOWN, 0L),
                EmploymentRate.percent(employed, graduates),
                one.importedByName,
                one.importedAt,
                actor.has(Role.OFFICE));
    }

    /** @return records in the order of the file
     * @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    List<ImportedYearView.OfRow> records(int year, int offset, int size) {
        require(year);
        List<Object[]> rows = entities.createNativeQuery(
                        "select row_no, major_code, major, level, destination_code, destination, stated, industry, location"
                                + " from imported_record where year = ?1 order by row_no",
                        Object[].class)
                .setParameter(1, year)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
        return rows.stream()
                .map(row -> new ImportedYearView.OfRow(
                        ((Number) row[0]).intValue(),
                        ImportedYearView.Origin.IMPORTED,
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        Stated.valueOf((String) row[6]),
                        (String) row[7],
                        (String) row[8]))
                .toList();
    }
}
