package org.luoshi.policy.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.Destination;
import org.luoshi.policy.DestinationGrouping;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.Field;
import org.luoshi.policy.FieldKind;
import org.luoshi.policy.Form;
import org.luoshi.policy.NationalCodes;
import org.luoshi.policy.OtherCodes;
import org.luoshi.policy.ReviewStage;
import org.luoshi.policy.Slot;
import org.luoshi.problem.Text;

/**
 * A destination and everything that depends on it.
 *
 * @param example when to choose it, in a graduate's own words
 * @param nationalCodes codes of the national register for the cohort, the usual one first
 * @param slots the proof it needs: every slot filled, each by any of its kinds
 * @param attestations statements by the stage at which they are asked for
 * @param fields what is asked for in {@code details}
 * @param groups key of its group in each grouping
 */
public record DestinationView(
        Destination code,
        boolean employed,
        String rule,
        Form form,
        Text name,
        Text example,
        List<NationalCodeView> nationalCodes,
        List<PolicySlotView> slots,
        List<StageStatementView> attestations,
        List<FieldView> fields,
        Map<String, String> groups) {

    /** @param confirmed false where the code may still have to be corrected */
    public record NationalCodeView(String code, String name, boolean confirmed) {}

    /** @param onlyInDifficulty whether only graduates in difficulty need it (R5.5) */
    public record PolicySlotView(String slot, Text name, List<EvidenceKind> kinds, boolean onlyInDifficulty) {}

    /** @param onlyWith asked for only where evidence of this kind is present; null: always */
    public record StageStatementView(
            ReviewStage stage, Attestation attestation, @Schema(nullable = true) EvidenceKind onlyWith) {}

    /** @param codes key of the table in {@code codes} from which the value is chosen; null: free */
    public record FieldView(
            String name, boolean required, FieldKind kind, Text label, @Schema(nullable = true) String codes) {}

    static DestinationView of(Destination one, NationalCodes codes) {
        return new DestinationView(
                one,
                one.employed(),
                one.rule(),
                one.form(),
                new Text(one.zh(), one.en()),
                new Text(one.exampleZh(), one.exampleEn()),
                codes.of(one).stream()
                        .map(code -> new NationalCodeView(code.code(), code.name(), code.confirmed()))
                        .toList(),
                one.requirement(true).slots().stream()
                        .map(slot -> slot(one, slot))
                        .toList(),
                Arrays.stream(Attestation.values())
                        .filter(each -> each.mayBeAskedFor(one))
                        .map(each -> new StageStatementView(
                                each.stage(), each, each.onlyWith().orElse(null)))
                        .toList(),
                one.fields().stream().map(DestinationView::field).toList(),
                Arrays.stream(DestinationGrouping.values())
                        .collect(Collectors.toMap(DestinationGrouping::key, each -> each.groupOf(one)
                                .key())));
    }

    private static PolicySlotView slot(Destination one, Slot slot) {
        boolean always = one.requirement(false).slots().contains(slot);
        return new PolicySlotView(slot.key(), new Text(slot.zh(), slot.en()), List.copyOf(slot.kinds()), !always);
    }

    private static FieldView field(Field field) {
        return new FieldView(
                field.name(),
                field.required(),
                field.kind(),
                new Text(field.zh(), field.en()),
                field.kind().table().map(OtherCodes::key).orElse(null));
    }
}
