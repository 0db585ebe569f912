package org.luoshi.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.review.ExpectedSteps.Facts;

/** Ways a declaration of the first graduate can take, each by real steps of real people. */
public enum Way {
    OWN("CONTRACT", Persona.GRADUATE, Persona.COUNSELOR),
    OWN_FREELANCE("FREELANCE", Persona.GRADUATE, Persona.COUNSELOR),
    BY_COUNSELOR("CONTRACT", Persona.COUNSELOR, Persona.ADVISER),
    BY_ADVISER("CONTRACT", Persona.ADVISER, Persona.COUNSELOR);

    private final String destination;
    private final Persona maker;
    private final Persona classReviewer;

    Way(String destination, Persona maker, Persona classReviewer) {
        this.destination = destination;
        this.maker = maker;
        this.classReviewer = classReviewer;
    }

    boolean onBehalf() {
        return maker != Persona.GRADUATE;
    }

    /** @return whether a declaration comes to that state on this way */
    boolean leadsTo(State state) {
        return onBehalf() || state != State.AWAITING_GRADUATE;
    }

    /** @return id of a new declaration in that state */
    public String bring(Fixture.School school, Proofs proofs, State state) {
        String id = enter(school, proofs);
        for (String step : steps(state)) {
            String[] words = step.split(" ");
            Persona.valueOf(words[0]).person().step(id, words[1]).statusCode(200);
        }
        if (state == State.SUPERSEDED) {
            String next =
                    Persona.GRADUATE.person().draft(school.year(), "FURTHER_STUDY", Map.of("schoolName", "湖南工业大学"));
            proofs.give(next, EvidenceKind.ADMISSION_NOTICE, "graduate-upload");
            Persona.GRADUATE.person().step(next, "SUBMIT").statusCode(200);
            Persona.COUNSELOR.person().step(next, "PASS").statusCode(200);
            Persona.OFFICER.person().step(next, "PASS").statusCode(200);
        }
        return id;
    }

    /** What is true of somebody before a declaration that came to this state on this way. */
    Facts facts(Persona persona, State state) {
        boolean passed =
                List.of(State.AT_COLLEGE, State.VERIFIED, State.DISPUTED).contains(state);
        boolean verified = passed && state != State.AT_COLLEGE;
        boolean classPasser = passed && persona == classReviewer;
        return new Facts(
                this == OWN_FREELANCE,
                onBehalf(),
                persona == maker,
                persona == maker,
                classPasser,
                classPasser || verified && persona == Persona.OFFICER,
                false);
    }

    private String enter(Fixture.School school, Proofs proofs) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("cohort", school.year());
        body.put("destination", destination);
        body.put(
                "details",
                this == OWN_FREELANCE ? Map.of("workDescription", "自由撰稿") : Map.of("employer", Person.EMPLOYER));
        if (onBehalf()) {
            body.put("graduateId", String.valueOf(school.graduate().id));
        }
        String id = maker.person()
                .post("/declarations", body)
                .statusCode(201)
                .extract()
                .path("id");
        if (this == OWN_FREELANCE) {
            proofs.give(id, EvidenceKind.EMPLOYMENT_STATEMENT, "graduate-upload");
            proofs.give(id, EvidenceKind.ID_CARD_COPY, "graduate-upload");
        } else {
            proofs.give(id, EvidenceKind.LABOUR_CONTRACT, "graduate-upload");
        }
        return id;
    }

    private List<String> steps(State state) {
        List<String> steps = new ArrayList<>();
        if (state == State.DRAFT) {
            return steps;
        }
        if (onBehalf()) {
            steps.add(maker + " PROPOSE");
            if (state == State.AWAITING_GRADUATE) {
                return steps;
            }
            steps.add("GRADUATE CONFIRM");
        } else {
            steps.add("GRADUATE SUBMIT");
        }
        if (state == State.AT_CLASS) {
            return steps;
        }
        if (state == State.RETURNED) {
            steps.add(classReviewer + " RETURN");
            return steps;
        }
        steps.add(classReviewer + " PASS");
        if (state != State.AT_COLLEGE) {
            steps.add("OFFICER PASS");
        }
        if (state == State.DISPUTED || state == State.ANNULLED) {
            steps.add("GRADUATE DISPUTE");
        }
        if (state == State.ANNULLED) {
            steps.add("OFFICE ANNUL");
        }
        return steps;
    }
}
