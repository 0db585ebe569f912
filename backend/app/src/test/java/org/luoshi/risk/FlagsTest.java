package org.luoshi.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.Employer;
import org.luoshi.policy.Destination;
import org.luoshi.review.Person;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** What is noticed about one declaration: its dates, and whose telephone its contact has. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class FlagsTest {

    @Inject
    Fixture fixture;

    @Inject
    Declaring declaring;

    private final Person office = new Person("office");
    private final Person counselor = new Person("counselor");

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @Test
    @DisplayName("what is handed in anew is looked at anew; the graduate sees no flag")
    void anew() {
        Graduate graduate = declaring.more(school.a(), 1).getFirst();
        Details later = new Details(
                Declaring.employer("晚开始" + school.year()),
                null,
                LocalDate.now(SchoolTime.ZONE).plusDays(40),
                LocalDate.now(SchoolTime.ZONE).plusDays(60),
                null,
                null,
                null,
                null,
                null,
                null);
        long id = declaring.declare(graduate, Destination.CONTRACT, later);
        counselor
                .get("/declarations/" + id)
                .body("flags.kind", containsInAnyOrder("START_IN_FUTURE", "CONTRACT_ENDS_SOON"));
        declaring.withdraw(graduate, id);
        declaring.submit(graduate, id);
        counselor.get("/declarations/" + id).body("flags", hasSize(2));
        String own = new Person("graduate").draft(school.year(), "SEEKING", Map.of());
        new Person("graduate").get("/declarations/" + own).body("flags", empty());
    }

    @Test
    @DisplayName(
            "R6.1 a start long before the signature or long after it is a hint; within a month before it and a year after it is none")
    void apart() {
        LocalDate today = LocalDate.now(SchoolTime.ZONE);
        for (int days : List.of(-32, 400)) {
            declared(today.minusDays(500), days).body("flags.kind", contains("DATES_FAR_APART"));
        }
        for (int days : List.of(-31, 0, 366)) {
            declared(today.minusDays(500), days).body("flags", empty());
        }
    }

    private ValidatableResponse declared(LocalDate signed, int startsAfter) {
        Details details = new Details(
                Declaring.employer("签约单位" + school.year() + startsAfter),
                signed,
                signed.plusDays(startsAfter),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        long id = declaring.declare(declaring.more(school.a(), 1).getFirst(), Destination.CONTRACT, details);
        return counselor.get("/declarations/" + id).statusCode(200);
    }

    @Test
    @DisplayName("the contact's phone is that of a graduate or, where the office wrote it down, of a staff member")
    void phones() {
        Graduate graduate = declaring.more(school.a(), 1).getFirst();
        Employer own = Declaring.employer("小店" + school.year(), Declaring.code(700001), "+86 " + graduate.phone);
        long id = declaring.declare(graduate, Destination.CONTRACT, Declaring.hired(own));
        counselor.get("/declarations/" + id).body("flags.kind", contains("CONTACT_IS_GRADUATE"));
        office.put(
                        "/assignments/T0999",
                        Map.of(
                                "cohort", school.year(),
                                "name", "某老师",
                                "role", "officer",
                                "collegeCode", "01",
                                "phone", "138 0000 9999"))
                .statusCode(200)
                .body("phone", is("138 0000 9999"));
        Employer teacher = Declaring.employer("公司" + school.year(), Declaring.code(700002), "138-0000-9999");
        long second = declaring.declare(
                declaring.more(school.a(), 1).getFirst(), Destination.CONTRACT, Declaring.hired(teacher));
        counselor.get("/declarations/" + second).body("flags.kind", contains("CONTACT_IS_STAFF"));
        office.delete("/assignments/T0999?cohort=" + school.year() + "&role=officer")
                .statusCode(204);
    }
}
