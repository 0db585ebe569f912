package org.luoshi.risk;

import java.time.LocalDate;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.Employer;

/** A declaration as it was handed in, before the eyes of the rules.
 * @param today day of submission (Asia/Shanghai)
 * @param known whether the office knows its employer */
record Case(Declaration declaration, LocalDate today, boolean known) {

    long id() {
        return declaration.id();
    }

    Graduate graduate() {
        return declaration.graduate();
    }

    Details details() {
        return declaration.details();
    }

    private Employer employer() {
        return details().employer();
    }

    String employerKey() {
        return employer() == null ? null : Keys.employer(employer().name());
    }

    String creditCode() {
        return employer() == null ? null : employer().creditCode();
    }

    String phoneKey() {
        return employer() == null ? null : Keys.phone(employer().contactPhone());
    }
}
