package org.luoshi.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Requests that say nothing the contract knows, each with its refusal in both languages and nothing changed. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class WrongRequestsTest {

    @Inject
    Fixture fixture;

    @Inject
    Untouched untouched;

    private String year;
    private String one;

    @BeforeEach
    void newDraft() {
        int cohort = fixture.school().year();
        year = String.valueOf(cohort);
        one = "/declarations/" + new Client("graduate").draft(cohort, "CONTRACT");
    }

    @Test
    @DisplayName("bodies: unknown codes and members, wrong types, too long, unreadable, none")
    void bodies() {
        untouched.byAll(
                """
                no such code | graduate PUT {one} | {"version":0,"destination":"WORK","details":{}} | 400 invalid-request | /errors/0/field destination
                a number for a code | graduate PUT {one} | {"version":0,"destination":1,"details":{}} | 400 invalid-request | /errors/0/field destination
                a number in quotes | graduate PUT {one} | {"version":0,"destination":"1","details":{}} | 400 invalid-request | /errors/0/field destination
                small letters | graduate PUT {one} | {"version":0,"destination":"contract","details":{}} | 400 invalid-request | /errors/0/field destination
                no code | graduate PUT {one} | {"version":0,"destination":"","details":{}} | 400 invalid-request | /errors/0/field destination
                a text for a number | graduate PUT {one} | {"version":"0","destination":"SEEKING","details":{}} | 400 invalid-request | /errors/0/field version
                half a version | graduate PUT {one} | {"version":0.5,"destination":"SEEKING","details":{}} | 400 invalid-request | /errors/0/field version
                too great a number | graduate PUT {one} | {"version":99999999999,"destination":"SEEKING","details":{}} | 400 invalid-request | /errors/0/field version
                no version | graduate PUT {one} | {"version":null,"destination":"SEEKING","details":{}} | 400 invalid-request | /errors/0/field version
                left out | graduate PUT {one} | {"destination":"SEEKING","details":{}} | 400 invalid-request | /errors/0/field version
                yes for a number | graduate PUT {one} | {"version":true,"destination":"SEEKING","details":{}} | 400 invalid-request | /errors/0/field version
                a list for details | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":[]} | 400 invalid-request | /errors/0/field details
                a number for a name | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"schoolName":5}} | 400 invalid-request | /errors/0/field details.schoolName
                an object for a name | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"schoolName":{}}} | 400 invalid-request | /errors/0/field details.schoolName
                a word for pay | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"monthlyPay":"much"}} | 400 invalid-request | /errors/0/field details.monthlyPay
                pay below nothing | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"monthlyPay":-1}} | 400 invalid-request | /errors/0/field details.monthlyPay
                a word for a date | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"signedOn":"today"}} | 400 invalid-request | /errors/0/field details.signedOn
                30 February | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"signedOn":"2026-02-30"}} | 400 invalid-request | /errors/0/field details.signedOn
                a number for a date | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"signedOn":20260101}} | 400 invalid-request | /errors/0/field details.signedOn
                a member within | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"employer":{"boss":"x"}}} | 400 invalid-request | /errors/0/field details.employer.boss
                too long a name | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"employer":{"name":"{201}"}}} | 400 invalid-request | /errors/0/field details.employer.name
                too long a text | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"workDescription":"{1001}"}} | 400 invalid-request | /errors/0/field details.workDescription
                a character of no print | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"schoolName":"a\\u0000b"}} | 400 invalid-request | /errors/0/field details.schoolName
                two lines for one | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"schoolName":"a\\nb"}} | 400 invalid-request | /errors/0/field details.schoolName
                half a character | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"schoolName":"a\\ud800b"}} | 400 invalid-request | /errors/0/field details.schoolName
                half a character at work | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{"workDescription":"\\udc00"}} | 400 invalid-request | /errors/0/field details.workDescription
                a state | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{},"state":"VERIFIED"} | 400 invalid-request | /errors/0/field state
                a maker | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{},"enteredBy":"x"} | 400 invalid-request | /errors/0/field enteredBy
                a member twice | graduate PUT {one} | {"version":0,"destination":"SEEKING","details":{},"version":1} | 400 invalid-request |
                nothing | graduate PUT {one} | (nothing) | 400 invalid-request |
                null | graduate PUT {one} | null | 400 invalid-request |
                a list | graduate PUT {one} | [] | 400 invalid-request |
                a text | graduate PUT {one} | "x" | 400 invalid-request |
                half of it | graduate PUT {one} | {"version":0 | 400 invalid-request |
                a comma too many | graduate PUT {one} | {"version":0,} | 400 invalid-request |
                other quotes | graduate PUT {one} | {'version':0} | 400 invalid-request |
                too deep | graduate PUT {one} | {deep} | 400 invalid-request |
                """,
                "one",
                one,
                "201",
                "长".repeat(201),
                "1001",
                "字".repeat(1001),
                "deep",
                "[".repeat(5000));
    }

    @Test
    @DisplayName("queries: unknown parameters and codes, pages out of range; an id that cannot exist is 404")
    void queries() {
        untouched.byAll(
                """
                no such parameter | office GET /graduates?cohort={year}&colour=red | - | 400 invalid-request | /errors/0/field colour
                a capital letter | office GET /graduates?Cohort={year} | - | 400 invalid-request | /errors/0/field Cohort
                before the first page | office GET /graduates?page=-1 | - | 400 invalid-request | /errors/0/field page
                a word for a page | office GET /graduates?page=x | - | 400 invalid-request | /errors/0/field page
                too great a page | office GET /graduates?page=2147483648 | - | 400 invalid-request | /errors/0/field page
                an empty page | office GET /graduates?size=0 | - | 400 invalid-request | /errors/0/field size
                too large a page | office GET /graduates?size=201 | - | 400 invalid-request | /errors/0/field size
                no such state | office GET /graduates?state=LOST | - | 400 invalid-request | /errors/0/field state
                a number for a destination | office GET /graduates?destination=0 | - | 400 invalid-request | /errors/0/field destination
                a word for true | office GET /graduates?declared=yes | - | 400 invalid-request | /errors/0/field declared
                half a year | office GET /graduates?cohort=22.5 | - | 400 invalid-request | /errors/0/field cohort
                too long a name | office GET /graduates?q={101} | - | 400 invalid-request | /errors/0/field q
                too long a class | office GET /graduates?class={101}{101} | - | 400 invalid-request | /errors/0/field class
                no such order | office GET /graduates?sort=name,drop | - | 400 invalid-request | /errors/0/field sort
                no moment | office GET /graduates?waitingBefore=yesterday | - | 400 invalid-request | /errors/0/field waitingBefore
                no such destination | office GET /graduates?reportedAs=WORK | - | 400 invalid-request | /errors/0/field reportedAs
                an empty state | office GET /declarations?state= | - | 400 invalid-request | /errors/0/field state
                no id | office GET /declarations?graduateId=x | - | 400 invalid-request | /errors/0/field graduateId
                pages of declarations | office GET /declarations?size=1000 | - | 400 invalid-request | /errors/0/field size
                no such stage | counselor GET /review-queue?stage=SCHOOL | - | 400 invalid-request | /errors/0/field stage
                三不得 a rate by counselor | office GET /statistics/rates?cohort={year}&by=counselor | - | 400 invalid-request | /errors/0/field by
                no such stage of rates | office GET /statistics/rates?cohort={year}&stage=later | - | 400 invalid-request | /errors/0/field stage
                rates of no cohort | office GET /statistics/rates | - | 400 invalid-request | /errors/0/field cohort
                no such grouping | office GET /statistics/destinations?cohort={year}&grouping=2099 | - | 400 invalid-request | /errors/0/field grouping
                policy of no year | office GET /policy?cohort=x | - | 400 invalid-request | /errors/0/field cohort
                a word for an id | office GET /declarations/abc | - | 404 not-found |
                none | office GET /declarations/0 | - | 404 not-found |
                below none | office GET /declarations/-1/history | - | 404 not-found |
                half of one | office GET /graduates/1.5 | - | 404 not-found |
                too great | office GET /declarations/99999999999999999999 | - | 404 not-found |
                too great a graduate | office GET /graduates/99999999999999999999 | - | 404 not-found |
                SQL | office GET /declarations/1%20or%201=1 | - | 404 not-found |
                SQL for a cohort | office GET /cohorts/1%20or%201=1 | - | 404 not-found |
                a rare character | office GET /graduates/%F0%A0%AE%B7 | - | 404 not-found |
                a word for a cohort | office GET /cohorts/abc/colleges | - | 404 not-found |
                no such address | office GET /nothing/here | - | 404 not-found |
                """,
                "year", year, "101", "q".repeat(101));
    }

    @Test
    @DisplayName("HTTP: wrong method 405, a format that is not served 406, a body of another type 415")
    void http() {
        untouched.byAll(
                """
                PATCH | graduate PATCH {one} | {} | 405 method-not-allowed |
                PUT on a list | graduate PUT /declarations | {} | 405 method-not-allowed |
                DELETE | graduate DELETE /me | - | 405 method-not-allowed |
                XML wanted | office GET /me | - // Accept: application/xml | 406 not-acceptable |
                rates as PDF | office GET /statistics/rates?cohort={year} | - // Accept: application/pdf | 406 not-acceptable |
                a list as PDF | office GET /graduates | - // Accept: application/pdf | 406 not-acceptable |
                text sent | graduate POST /declarations | {} // Content-Type: text/plain | 415 unsupported-media-type |
                XML sent | graduate POST /declarations | <a/> // Content-Type: application/xml | 415 unsupported-media-type |
                no type said | graduate POST /declarations | {} // Content-Type: none | 415 unsupported-media-type |
                JSON for a file | graduate POST {one}/evidence | {} | 415 unsupported-media-type |
                no boundary | graduate POST {one}/evidence | x // Content-Type: multipart/form-data | 400 invalid-request |
                """,
                "one",
                one,
                "year",
                year);
    }
}
