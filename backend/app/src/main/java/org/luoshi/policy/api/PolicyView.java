package org.luoshi.policy.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.Decree;
import org.luoshi.policy.Destination;
import org.luoshi.policy.DestinationGrouping;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.FourNo;
import org.luoshi.policy.NationalCodes;
import org.luoshi.policy.OtherCodes;
import org.luoshi.policy.ReturnReason;
import org.luoshi.policy.ReviewStage;
import org.luoshi.problem.Text;

/**
 * The whole policy.
 *
 * @param version names the policy under which figures are computed
 * @param cohort the cohort whose national codes these are; null: the newest codes
 * @param codes the code tables of the national register by their key
 */
public record PolicyView(
        String version,
        DecreeView decree,
        @Schema(nullable = true) Integer cohort,
        List<DestinationView> destinations,
        List<KindView> kinds,
        List<AttestationView> attestations,
        List<ReasonView> reasons,
        List<FourNoView> fourNos,
        List<GroupingView> groupings,
        Map<String, List<CodeView>> codes) {

    /** The decree that all of it comes from. */
    public record DecreeView(Text title, String number, LocalDate issuedOn) {}

    /**
     * @param link an address and not a file
     * @param refused never proof of employment (R6.2d): recognised only to be refused
     */
    public record KindView(EvidenceKind code, Text name, boolean link, boolean refused) {}

    /** A statement in the first person. */
    public record AttestationView(Attestation code, ReviewStage stage, String rule, Text text) {}

    /** A coded reason to return a declaration. */
    public record ReasonView(ReturnReason code, String rule, Text name, boolean needsComment) {}

    /** @param attestation the statement by which the graduate denies the breach */
    public record FourNoView(FourNo code, String rule, Text text, Attestation attestation) {}

    /** @param grouping its key, as in {@code ?grouping=} of the statistics */
    public record GroupingView(String grouping, List<GroupView> groups) {}

    /** A group of destinations. */
    public record GroupView(String key, Text name) {}

    /** A code of a table of the national register. */
    public record CodeView(String code, Text name) {}

    static PolicyView of(Integer cohort, NationalCodes national) {
        return new PolicyView(
                Decree.POLICY_VERSION,
                new DecreeView(new Text(Decree.TITLE_ZH, Decree.TITLE_EN), Decree.NUMBER, Decree.ISSUED_ON),
                cohort,
                Stream.of(Destination.values())
                        .map(one -> DestinationView.of(one, national))
                        .toList(),
                Stream.of(EvidenceKind.values())
                        .map(one -> new KindView(one, new Text(one.zh(), one.en()), one.isLink(), one.isRefused()))
                        .toList(),
                Stream.of(Attestation.values())
                        .map(one -> new AttestationView(one, one.stage(), one.rule(), new Text(one.zh(), one.en())))
                        .toList(),
                Stream.of(ReturnReason.values())
                        .map(one -> new ReasonView(one, one.rule(), new Text(one.zh(), one.en()), one.needsComment()))
                        .toList(),
                Stream.of(FourNo.values())
                        .map(one -> new FourNoView(one, one.rule(), new Text(one.zh(), one.en()), one.attestation()))
                        .toList(),
                Stream.of(DestinationGrouping.values())
                        .map(PolicyView::grouping)
                        .toList(),
                tables());
    }

    private static GroupingView grouping(DestinationGrouping one) {
        return new GroupingView(
                one.key(),
                one.groups().stream()
                        .map(group -> new GroupView(group.key(), new Text(group.zh(), group.en())))
                        .toList());
    }

    private static Map<String, List<CodeView>> tables() {
        Map<String, List<CodeView>> tables = new LinkedHashMap<>();
        Arrays.stream(OtherCodes.values())
                .forEach(table -> tables.put(
                        table.key(),
                        table.codes().stream()
                                .map(code -> new CodeView(code.code(), new Text(code.zh(), code.en())))
                                .toList()));
        return tables;
    }
}
