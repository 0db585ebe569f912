package org.luoshi.review;

import java.util.List;
import org.luoshi.declaration.DeclarationStep;

/** What an actor sends along with a step: the version they saw and what they state. */
public record StepInput(int version, DeclarationStep.Said said) {

    static StepInput of(Versioned body) {
        return new StepInput(body.version(), DeclarationStep.Said.NOTHING);
    }

    static StepInput of(Statement body) {
        return new StepInput(
                body.version(), new DeclarationStep.Said(distinct(body.attestations()), List.of(), List.of(), null));
    }

    static StepInput of(Reasoned body) {
        return reasoned(body.version(), body.reason());
    }

    static StepInput of(DisputeResolution body) {
        return reasoned(body.version(), body.reason());
    }

    static StepInput of(Review body) {
        return new StepInput(
                body.version(),
                new DeclarationStep.Said(
                        distinct(body.attestations()),
                        distinct(body.reasons()),
                        distinct(body.slots()),
                        text(body.comment())));
    }

    static StepInput of(BatchReview body, int version) {
        return of(
                new Review(body.action(), version, body.attestations(), body.reasons(), body.slots(), body.comment()));
    }

    private static StepInput reasoned(int version, String reason) {
        return new StepInput(version, new DeclarationStep.Said(List.of(), List.of(), List.of(), text(reason)));
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static <T> List<T> distinct(List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
