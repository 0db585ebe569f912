package org.luoshi.demo;

import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.Employer;
import org.luoshi.policy.Field;

/** Turns a case into what the form of its destination would send: nothing that it does not ask for. */
final class DemoDetails {

    private DemoDetails() {}

    static Details of(DemoCase one) {
        Set<String> asked = one.destination().fields().stream().map(Field::name).collect(Collectors.toSet());
        return new Details(
                one.employer() == null ? null : employer(one, asked),
                one.signedOn(),
                one.startsOn(),
                one.endsOn(),
                one.monthlyPay(),
                one.schoolName(),
                one.country(),
                one.programme(),
                one.workDescription(),
                null);
    }

    private static Employer employer(DemoCase one, Set<String> asked) {
        DemoEmployer employer = one.employer();
        return new Employer(
                employer.name(),
                asked.contains("employer.creditCode") ? employer.creditCode() : null,
                asked.contains("employer.nature") ? employer.nature() : null,
                asked.contains("employer.industry") ? employer.industry() : null,
                asked.contains("employer.location") ? employer.location() : null,
                asked.contains("employer.address") ? employer.address() : null,
                asked.contains("employer.jobCategory") ? one.jobCategory() : null,
                asked.contains("employer.contactName") ? employer.contactName() : null,
                asked.contains("employer.contactPhone") ? employer.contactPhone() : null);
    }
}
