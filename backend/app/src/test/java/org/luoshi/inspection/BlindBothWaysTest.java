package org.luoshi.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.inspection.Inspecting.find;
import static org.luoshi.inspection.Inspecting.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;

/** What the other college finds in a mutual check reaches nobody of the own one before its own last word, by whichever way they look. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.2 a mutual check is blind in both directions")
class BlindBothWaysTest {

    private static final String WORDS = "公司称没有此人";
    private static final List<String> OWN = List.of("leader", "officer", "counselor", "graduate");

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    SamplesCheck samplesCheck;

    @Inject
    RegisterCheck registerCheck;

    private Fixture.School school;
    private int year;
    private String declaration;
    private String sheet;
    private String id;
    private String sample;
    private String lastNotice;

    /** The other college has found it untrue, and the own one has not looked yet. */
    @BeforeEach
    void foundByTheOtherCollege() throws SQLException {
        school = fixture.school();
        year = school.year();
        declaration = Sheets.verified("graduate", year);
        sheet = Sheets.signed(school, Sheets.thisWeek());
        id = Inspecting.drawn(year, "MUTUAL");
        sample = Inspecting.sample("office", id, declaration);
        lastNotice = hand.one("select coalesce(max(id), 0) from notification");
        find("officer2", id, sample, "INCONSISTENT", WORDS)
                .statusCode(201)
                .body("findings[0].waits", is(true))
                .body("findings[0].annulled", is(false));
    }

    @Test
    @DisplayName("not by the inspection, its samples, or any filter of them")
    void notByTheInspection() {
        for (String account : List.of("leader", "officer")) {
            get(account, path(id, "")).statusCode(200).body("draw.checked", is(0));
            get(account, path(id, "/samples/" + sample))
                    .statusCode(200)
                    .body("findings", empty())
                    .body("calls", empty())
                    .body("sample.outcome", nullValue())
                    .body("sample.annulled", is(false))
                    .body("sample.changed", is(false))
                    .body("sample.stateNow", is("VERIFIED"))
                    .body(not(containsString(WORDS)));
            get(account, path(id, "/samples?open=true")).body("items.id", hasItem(sample));
            get(account, path(id, "/samples?outcome=INCONSISTENT")).body("items", empty());
            get(account, path(id, "/samples?disagreeing=true")).body("items", empty());
            get(account, path(id, "/result")).statusCode(403);
            get(account, path(id, "/pack.zip")).statusCode(403);
            get(account, "/audit/entries").statusCode(403);
        }
        get("office", path(id, "/samples/" + sample)).body("findings.waits", contains(true));
    }

    @Test
    @DisplayName("not by the declaration, its history or the card of who answers for it")
    void notByTheDeclaration() {
        for (String account : OWN) {
            get(account, "/declarations/" + declaration).statusCode(200).body("state", is("VERIFIED"));
            get(account, "/declarations/" + declaration + "/history")
                    .statusCode(200)
                    .body(not(containsString("ANNUL")));
        }
        get("leader", "/graduates/" + school.graduate().id + "/responsibility")
                .statusCode(200)
                .body(not(containsString("ANNULLED")));
    }

    @Test
    @DisplayName("not by the register or by a notice")
    void notByTheRegister() throws SQLException {
        assertEquals("0", noticesSince());
        for (String account : OWN) {
            get(account, "/responsibility?cohort=" + year).statusCode(200).body("items", empty());
        }
    }

    @Test
    @DisplayName("not by a rate, and not by the drift since the signed sheet")
    void notByTheFigures() {
        for (String account : List.of("leader", "officer")) {
            get(account, "/statistics/rates?cohort=" + year).body("total.employed", is(1));
            get(account, "/weekly-reports/" + sheet + "/drift").statusCode(200).body("lines", empty());
        }
    }

    @Test
    @DisplayName(
            "with the own college's last word, whatever it is, the finding takes effect as the finder's; the log holds all of it, and what is"
                    + " altered behind it is found")
    void bothLooked() throws SQLException {
        find("leader", id, sample, "UNREACHED", null).statusCode(409);
        Inspecting.call("leader", id, sample, Inspecting.ANSWERED).statusCode(201);
        find("leader", id, sample, "UNREACHED", null).statusCode(201);
        get("leader", "/declarations/" + declaration).body("state", is("VERIFIED"));

        find("leader", id, sample, "CONSISTENT", null)
                .statusCode(201)
                .body("findings.find { !it.firstLook }.waits", is(false))
                .body("findings.find { !it.firstLook }.annulled", is(true))
                .body("sample.annulled", is(true))
                .body("sample.changed", is(false));
        get("graduate", "/declarations/" + declaration).body("state", is("ANNULLED"));
        get("leader", "/weekly-reports/" + sheet + "/drift")
                .body("lines", hasSize(1))
                .body("lines[0].by.event", is("declaration-annulled"))
                .body("lines[0].by.role", is("officer"));
        get("leader", "/statistics/rates?cohort=" + year).body("total.employed", is(0));
        get("office", "/responsibility?cohort=" + year)
                .body("items.part", org.hamcrest.Matchers.hasItems("MADE", "CLASS_PASSED", "COLLEGE_PASSED", "SIGNED"));
        // graduate, counselor, officer and leader answer for it, and the graduate is told that it is annulled
        assertEquals("5", noticesSince());
        get("office", path(id, "/samples?disagreeing=true")).body("items.id", contains(sample));

        String finding = hand.one("select max(finding_id) from inspection_consequence");
        String subject = "inspection-consequence/" + finding;
        assertEquals(List.of(), hand.found(samplesCheck, subject, "inspection-finding/" + finding));
        hand.cell(
                samplesCheck,
                subject,
                "inspection_consequence where finding_id = " + finding,
                "annulled = 0",
                "RECORD_ALTERED");
        String entry = hand.one("select max(id) from inspection_responsibility where finding_id = " + finding);
        assertEquals(List.of(), hand.found(registerCheck, "responsibility/" + entry));
    }

    @Test
    @DisplayName(
            "an inspection that is closed without the own college's look lets it take effect too; what had effect at once has it once")
    void closed() {
        get("office", "/declarations/" + declaration).body("state", is("VERIFIED"));
        post("office", path(id, "/closing"), Map.of()).statusCode(200);
        get("office", "/declarations/" + declaration).body("state", is("ANNULLED"));
        get("officer", "/responsibility?cohort=" + year).body("items", hasSize(1));
        get("office", path(id, "/samples/" + sample)).body("findings.waits", contains(false));
    }

    // whoever got it: the newest ones of all people
    private String noticesSince() throws SQLException {
        return hand.one(
                "select count(*) from notification where kind in ('ANSWERABLE', 'DECLARATION_ANNULLED') and id > "
                        + lastNotice);
    }
}
