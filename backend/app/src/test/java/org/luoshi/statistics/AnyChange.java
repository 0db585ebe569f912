package org.luoshi.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Random;
import org.luoshi.Fixture;

/** One change somewhere in a small school: a declaration takes a step, a graduate moves or leaves the denominator, a sheet is signed. */
@ApplicationScoped
class AnyChange {

    private final TableSteps steps;
    private final Signatures signatures;

    AnyChange(TableSteps steps, Signatures signatures) {
        this.steps = steps;
        this.signatures = signatures;
    }

    void make(Fixture.School school, Random random) {
        List<Long> graduates =
                school.graduates().values().stream().map(one -> one.id).toList();
        long graduate = graduates.get(random.nextInt(graduates.size()));
        switch (random.nextInt(12)) {
            case 0 ->
                signatures.sign(
                        school.year(), (random.nextBoolean() ? school.one() : school.two()).id, random.nextInt(3) > 0);
            case 1, 2, 3 -> steps.reseat(graduate, school, random);
            default -> steps.step(graduate, random);
        }
    }
}
