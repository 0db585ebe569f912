package org.luoshi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.People;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.DeclarationStep.Said;
import org.luoshi.demo.DemoCase.Ending;
import org.luoshi.evidence.Openings;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.Form;
import org.luoshi.policy.ReturnReason;
import org.luoshi.policy.ReviewStage;
import org.luoshi.review.DraftDesk;
import org.luoshi.review.FlagDesk;
import org.luoshi.review.NewDeclaration;
import org.luoshi.review.ReviewDesk;
import org.luoshi.review.StepInput;

/** Lets one graduate declare and staff review, step by step through the desks that real people use. */
@ApplicationScoped
class DemoSteps {

    private final DraftDesk drafts;
    private final DemoUploads uploads;
    private final Openings openings;
    private final ReviewDesk reviews;
    private final FlagDesk flags;
    private final People people;
    private final EntityManager entities;

    DemoSteps(
            DraftDesk drafts,
            DemoUploads uploads,
            Openings openings,
            ReviewDesk reviews,
            FlagDesk flags,
            People people,
            EntityManager entities) {
        this.people = people;
        this.entities = entities;
        this.drafts = drafts;
        this.uploads = uploads;
        this.openings = openings;
        this.reviews = reviews;
        this.flags = flags;
    }

    /** Makes every declaration of the plan for this graduate. Runs in the caller's transaction: all of them or none.
     * @param graduateId database id */
    void take(DemoGraduate graduate, long graduateId, DemoActors actors) {
        people.remember(actors.graduate(graduate));
        graduate.cases().forEach(one -> new Walk(graduate, one, actors).from(graduateId));
        // what was read about one is of no use to the next, and would be looked through before each of their queries
        entities.flush();
        entities.clear();
    }

    /** One declaration on its way to its ending. */
    private final class Walk {
        private final DemoGraduate graduate;
        private final DemoCase plan;
        private final DemoActors actors;
        private long id;
        private int version;

        Walk(DemoGraduate graduate, DemoCase plan, DemoActors actors) {
            this.graduate = graduate;
            this.plan = plan;
            this.actors = actors;
        }

        void from(long graduateId) {
            boolean onBehalf = plan.ending() == Ending.AWAITING_GRADUATE;
            Actor self = actors.graduate(graduate);
            Actor maker = onBehalf ? actors.adviser(graduate.schoolClass()) : self;
            String about = onBehalf ? String.valueOf(graduateId) : null;
            var draft = drafts.create(
                    new NewDeclaration(DemoSchool.COHORT, about, plan.destination(), DemoDetails.of(plan), null),
                    maker);
            id = Long.parseLong(draft.id());
            version = draft.version();
            plan.proofs().forEach(kind -> uploads.upload(id, kind, graduate, plan, maker));
            switch (plan.ending()) {
                case DRAFT -> {
                    // saved, not handed in
                }
                case AWAITING_GRADUATE -> step(Action.PROPOSE, Said.NOTHING, maker);
                case AT_CLASS -> submit(self);
                case RETURNED -> {
                    submit(self);
                    step(Action.RETURN, returned(), reviewer());
                }
                case AT_COLLEGE -> {
                    submit(self);
                    pass(ReviewStage.CLASS, reviewer());
                }
                case VERIFIED -> verify(self);
                case DISPUTED -> {
                    verify(self);
                    step(Action.DISPUTE, words("我没有在这家单位工作，请核实。"), self);
                }
                case ANNULLED -> {
                    verify(self);
                    step(Action.DISPUTE, words("这份证明不是我本人提交的。"), self);
                    step(Action.ANNUL, words("经核实，毕业生不在该单位工作。"), actors.resolver());
                }
            }
        }

        private void verify(Actor self) {
            submit(self);
            pass(ReviewStage.CLASS, reviewer());
            pass(ReviewStage.COLLEGE, actors.officer(graduate.schoolClass()));
        }

        private void submit(Actor self) {
            step(Action.SUBMIT, stated(ReviewStage.SUBMIT), self);
        }

        private void pass(ReviewStage stage, Actor reviewer) {
            // one in thirty is passed as real reviewers in a hurry pass it
            if (Long.parseLong(graduate.studentNumber()) % 30 != 0) {
                openings.openedWithin(id, reviewer, reviewer.grants().getFirst().role());
            }
            flags.explainAll(id, "已与用人单位电话核实。", reviewer);
            step(Action.PASS, stated(stage), reviewer);
        }

        /** Counselor and adviser share the work; freelance work is the counselor's alone (R3.8). */
        private Actor reviewer() {
            boolean counselor = plan.destination().form() == Form.FREELANCE
                    || graduate.studentNumber().hashCode() % 2 == 0;
            return counselor ? actors.counselor(graduate.schoolClass()) : actors.adviser(graduate.schoolClass());
        }

        private Said stated(ReviewStage stage) {
            Set<Attestation> asked = Attestation.required(stage, plan.destination(), plan.proofs());
            return new Said(List.copyOf(asked), List.of(), List.of(), null);
        }

        private Said returned() {
            EvidenceKind first = plan.proofs().getFirst();
            String slot = plan.destination()
                    .requirement(graduate.difficulty() != 0)
                    .slotFor(first)
                    .orElseThrow()
                    .key();
            return new Said(List.of(), List.of(ReturnReason.NOT_LEGIBLE), List.of(slot), "盖章处看不清，请重新扫描后上传。");
        }

        private static Said words(String reason) {
            return new Said(List.of(), List.of(), List.of(), reason);
        }

        private void step(Action action, Said said, Actor actor) {
            people.remember(actor);
            version = reviews.take(id, action, new StepInput(version, said), actor);
        }
    }
}
