package org.luoshi.risk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.luoshi.Fixture;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.FlagKind;

/** A school with {@link Frauds} of every sort and the honest {@link LookAlikes}, and how the rules tell them apart. */
@ApplicationScoped
class Corpus {

    private final Declaring declaring;
    private final EntityManager entities;

    Corpus(Declaring declaring, EntityManager entities) {
        this.declaring = declaring;
        this.entities = entities;
    }

    /** @return the table of what was planted, flagged and hit */
    String measure(Fixture.School fresh) {
        PlantedSchool school = new PlantedSchool(fresh, declaring, entities);
        for (Deque<Graduate> group : school.all()) {
            for (int i = 0; i < 5; i++) {
                school.declare(group, Declaring.employer("普通单位" + school.next()), null);
            }
        }
        Frauds frauds = new Frauds(school);
        LookAlikes lookAlikes = new LookAlikes(school);
        frauds.employers();
        lookAlikes.employers();
        frauds.phones();
        lookAlikes.phones();
        frauds.numbers();
        frauds.dates();
        lookAlikes.dates();
        lookAlikes.freelance();
        frauds.shares();
        lookAlikes.studios();
        frauds.burst();
        lookAlikes.computerRoom();
        return table(school);
    }

    private String table(PlantedSchool school) {
        StringBuilder table = new StringBuilder("rule                 planted flagged hit precision recall\n");
        for (FlagKind kind : FlagKind.values()) {
            if (!school.planted().containsKey(kind)) {
                continue;
            }
            Set<Long> flagged =
                    new HashSet<>(Marks.ids(QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                                    "select f.declaration_id from risk_flag f"
                                            + " join declaration d on d.id = f.declaration_id"
                                            + " join graduate g on g.id = d.graduate_id where g.cohort_year = ?1 and f.kind = ?2")
                            .setParameter(1, school.fixture().year())
                            .setParameter(2, kind.name())
                            .getResultList())));
            Set<Long> hit = new HashSet<>(flagged);
            hit.retainAll(school.planted().get(kind));
            table.append(String.format(
                    Locale.ROOT,
                    "%-20s %7d %7d %3d %9.2f %6.2f%n",
                    kind,
                    school.planted().get(kind).size(),
                    flagged.size(),
                    hit.size(),
                    flagged.isEmpty() ? 1.0 : (double) hit.size() / flagged.size(),
                    (double) hit.size() / school.planted().get(kind).size()));
        }
        return table.toString();
    }
}
