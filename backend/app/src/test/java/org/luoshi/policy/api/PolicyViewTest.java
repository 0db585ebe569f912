package org.luoshi.policy.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.policy.EvidenceKind.BUSINESS_LICENCE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.Decree;
import org.luoshi.policy.Destination;
import org.luoshi.policy.NationalCodes;
import org.luoshi.policy.OtherCodes;
import org.luoshi.policy.ReviewStage;

@DisplayName("GET /policy shows the policy as it is")
class PolicyViewTest {
    private final PolicyView view = PolicyView.of(2022, NationalCodes.of(2022));

    @Test
    void versionFollowsTheDecree() {
        assertEquals(Decree.POLICY_VERSION, view.version());
        assertTrue(view.version().matches("2021-64\\.[0-9a-f]{8}"), view.version());
        assertEquals(15, view.destinations().size());
        assertEquals(25, view.kinds().size());
        assertEquals(8, view.attestations().size());
        assertEquals(8, view.reasons().size());
        assertEquals(4, view.fourNos().size());
        assertEquals(List.of("destination", "form", "2021", "2024"), groupingKeys());
        assertEquals(OtherCodes.values().length, view.codes().size());
    }

    @Test
    void statementsCarryTheirStageAndCondition() {
        var company = of(Destination.STARTUP_COMPANY);
        assertEquals(
                new DestinationView.StageStatementView(
                        ReviewStage.CLASS, Attestation.LICENCE_IN_OWN_NAME, BUSINESS_LICENCE),
                company.attestations().getLast());
        assertEquals(5, company.attestations().size());
        assertEquals(List.of(), of(Destination.SEEKING).attestations());
    }

    @Test
    void aSlotSaysWhenOnlyThoseInDifficultyNeedIt() {
        assertTrue(of(Destination.NOT_SEEKING).slots().getFirst().onlyInDifficulty());
        assertEquals(
                List.of(false, false, false),
                of(Destination.STARTUP_ECOMMERCE).slots().stream()
                        .map(DestinationView.PolicySlotView::onlyInDifficulty)
                        .toList());
    }

    @Test
    void codesAndGroupsOfTheCohort() {
        var study = of(Destination.FURTHER_STUDY);
        assertEquals("803", study.nationalCodes().getFirst().code());
        assertEquals(false, study.nationalCodes().getFirst().confirmed());
        assertEquals(
                Map.of(
                        "destination",
                        "FURTHER_STUDY",
                        "form",
                        "FURTHER_STUDY",
                        "2021",
                        "FURTHER_STUDY",
                        "2024",
                        "FURTHER_STUDY"),
                study.groups());
        assertEquals(
                "80",
                PolicyView.of(2019, NationalCodes.of(2019))
                        .destinations()
                        .get(3)
                        .nationalCodes()
                        .getFirst()
                        .code());
    }

    @Test
    void fieldsNameTheirTable() {
        var fields = of(Destination.CONTRACT).fields();
        assertEquals("employerNature", fields.get(2).codes());
        assertEquals(null, fields.getFirst().codes());
    }

    private DestinationView of(Destination destination) {
        return view.destinations().get(destination.ordinal());
    }

    private List<String> groupingKeys() {
        return view.groupings().stream().map(PolicyView.GroupingView::grouping).toList();
    }
}
