package org.luoshi.audit;

import static org.luoshi.review.Persona.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.declaration.State;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.review.Person;
import org.luoshi.review.Persona;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;

/** What graduates, class staff and officers do to a declaration. */
final class DeclarationWrites {

    private final Proofs proofs;

    DeclarationWrites(Proofs proofs) {
        this.proofs = proofs;
    }

    List<Write> all() {
        List<Write> all = new ArrayList<>(List.of(
                new Write(
                        "createDeclaration",
                        school -> String.valueOf(school.year()),
                        year -> GRADUATE.person()
                                .post("/declarations", Map.of("cohort", Integer.valueOf(year)))
                                .statusCode(400),
                        year -> List.of("declaration-created declaration/"
                                + GRADUATE.person().draft(Integer.parseInt(year), "CONTRACT", details())
                                + " graduate")),
                new Write(
                        "editDeclaration",
                        school -> Way.OWN.bring(school, proofs, State.DRAFT),
                        id -> edit(id, 9).statusCode(409),
                        id -> {
                            edit(id, 0).statusCode(200);
                            return List.of("declaration-edited declaration/" + id + " graduate");
                        }),
                new Write(
                        "deleteDeclaration",
                        school -> Way.OWN.bring(school, proofs, State.DRAFT),
                        id -> GRADUATE2.person().delete("/declarations/" + id).statusCode(404),
                        id -> {
                            GRADUATE.person().delete("/declarations/" + id).statusCode(204);
                            return List.of("declaration-deleted declaration/" + id + " graduate");
                        }),
                step("submitDeclaration", Way.OWN, State.DRAFT, GRADUATE, "SUBMIT", "submitted"),
                step("proposeDeclaration", Way.BY_ADVISER, State.DRAFT, ADVISER, "PROPOSE", "proposed"),
                step("confirmDeclaration", Way.BY_ADVISER, State.AWAITING_GRADUATE, GRADUATE, "CONFIRM", "confirmed"),
                step("declineDeclaration", Way.BY_ADVISER, State.AWAITING_GRADUATE, GRADUATE, "DECLINE", "declined"),
                step("withdrawDeclaration", Way.OWN, State.AT_CLASS, GRADUATE, "WITHDRAW", "withdrawn"),
                step("withdrawDeclaration", Way.BY_ADVISER, State.AWAITING_GRADUATE, ADVISER, "WITHDRAW", "withdrawn"),
                step("reviewDeclaration", Way.BY_COUNSELOR, State.AT_CLASS, ADVISER, "PASS", "passed"),
                step("reviewDeclaration", Way.OWN, State.AT_CLASS, COUNSELOR, "RETURN", "returned"),
                step("reviewDeclaration", Way.OWN, State.AT_COLLEGE, OFFICER, "PASS", "passed"),
                step("reviewDeclaration", Way.OWN, State.VERIFIED, OFFICER, "RETURN", "returned"),
                step("disputeDeclaration", Way.OWN, State.VERIFIED, GRADUATE, "DISPUTE", "disputed"),
                step("resolveDispute", Way.OWN, State.DISPUTED, OFFICE, "UPHOLD", "upheld"),
                step("resolveDispute", Way.OWN, State.DISPUTED, OFFICE, "ANNUL", "annulled"),
                supersede(),
                flag(),
                claim(),
                batch()));
        return all;
    }

    private Write step(String operation, Way way, State state, Persona who, String action, String event) {
        return new Write(
                operation,
                school -> way.bring(school, proofs, state),
                id -> who.person().step(id, action, 99).statusCode(409),
                id -> {
                    who.person().step(id, action).statusCode(200);
                    return List.of("declaration-" + event + " declaration/" + id + " " + account(who));
                });
    }

    // the old one leaves in the same transaction, and says so
    private Write supersede() {
        return new Write(
                "reviewDeclaration",
                school -> {
                    String old = Way.OWN.bring(school, proofs, State.VERIFIED);
                    return old + " " + Way.OWN.bring(school, proofs, State.AT_COLLEGE);
                },
                ids -> LEADER.person().step(ids.split(" ")[1], "PASS").statusCode(403),
                ids -> {
                    String[] both = ids.split(" ");
                    OFFICER.person().step(both[1], "PASS").statusCode(200);
                    return List.of(
                            "declaration-superseded declaration/" + both[0] + " officer",
                            "declaration-passed declaration/" + both[1] + " officer");
                });
    }

    private Write flag() {
        return new Write(
                "disposeOfFlag",
                school -> {
                    String id = Way.OWN.bring(school, proofs, State.AT_CLASS);
                    return id + " " + proofs.flag(id, null);
                },
                ids -> dispose(ids, null, 422),
                ids -> {
                    dispose(ids, "已电话核实:139 1234 5678", 200);
                    return List.of("flag-disposed declaration/" + ids.split(" ")[0] + " counselor");
                });
    }

    // holding one for ten minutes changes nothing about it
    private Write claim() {
        return new Write(
                "claimNextReview",
                school -> {
                    Way.OWN.bring(school, proofs, State.AT_CLASS);
                    return String.valueOf(school.year());
                },
                year -> LEADER.person().post("/review-queue/next", Map.of()).statusCode(403),
                year -> {
                    COUNSELOR
                            .person()
                            .post("/review-queue/next", Map.of("cohort", Integer.valueOf(year)))
                            .statusCode(200);
                    return List.of();
                });
    }

    // of three, one is refused and leaves nothing
    private Write batch() {
        return new Write(
                "reviewBatch",
                school -> {
                    String second = GRADUATE2.person().draft(school.year(), "CONTRACT", details());
                    proofs.give(second, EvidenceKind.LABOUR_CONTRACT, "graduate-upload");
                    GRADUATE2.person().step(second, "SUBMIT").statusCode(200);
                    return Way.OWN.bring(school, proofs, State.AT_CLASS) + " " + second;
                },
                ids -> COUNSELOR
                        .person()
                        .post("/reviews/batch", Map.of("action", "PASS"))
                        .statusCode(400),
                ids -> {
                    String[] both = ids.split(" ");
                    List<Map<String, Object>> items = List.of(
                            Map.of("id", both[0], "version", 1),
                            Map.of("id", "999999999999", "version", 1),
                            Map.of("id", both[1], "version", 1));
                    COUNSELOR
                            .person()
                            .post("/reviews/batch", Map.of("action", "PASS", "items", items))
                            .statusCode(200);
                    return List.of(
                            "declaration-passed declaration/" + both[0] + " counselor",
                            "declaration-passed declaration/" + both[1] + " counselor");
                });
    }

    private static void dispose(String ids, String comment, int status) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", "EXPLAINED");
        body.put("comment", comment);
        String[] words = ids.split(" ");
        COUNSELOR
                .person()
                .post("/declarations/" + words[0] + "/flags/" + words[1] + "/disposition", body)
                .statusCode(status);
    }

    private static io.restassured.response.ValidatableResponse edit(String id, int version) {
        return GRADUATE.person()
                .put(
                        "/declarations/" + id,
                        Map.of("version", version, "destination", "AGREEMENT", "details", details()));
    }

    private static Map<String, Object> details() {
        return Map.of("employer", Person.EMPLOYER);
    }

    static String account(Persona who) {
        return who.person().account();
    }
}
