package org.luoshi.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who may call which operation of the contract: the table of the design, not of the code. A new operation needs its row here. */
final class AllowedRoles {

    /** For everybody, without a token. */
    static final Set<String> ANYBODY = Set.of("");

    private static final String EVERYBODY = "graduate counselor class-adviser officer leader office inspector";
    private static final String STAFF = "counselor class-adviser officer leader office inspector";
    private static final String FIGURES = STAFF + " reporting";
    private static final String MAKERS = "graduate counselor class-adviser";
    private static final String REVIEWERS = "counselor class-adviser officer";

    static final Map<String, Set<String>> BY_OPERATION = table(
            row("me", FIGURES + " graduate"),
            row("policy listCohorts getCohort", EVERYBODY),
            row("getDemo", ""),
            row("createCohort changeCohort recount", "office"),
            row("listColleges", STAFF),
            row("getRosterTemplate importRoster listRosterImports getRosterImport getRosterErrors", "office"),
            row("listAssignments listAssignmentGaps assign unassign", "office"),
            row("listGraduates getGraduate revealIdNumber getResponsibility printResponsibility", EVERYBODY),
            row("getHeldData exportData", "graduate"),
            row("listRetention changeRetention", "office"),
            row("changeGraduate", "graduate counselor class-adviser officer leader office"),
            row("createDeclaration editDeclaration deleteDeclaration", MAKERS),
            row("listDeclarations getDeclaration getDeclarationHistory", EVERYBODY),
            row("uploadEvidence addEvidenceLink deleteEvidence", MAKERS),
            row("listEvidence getEvidenceContent getEvidencePreview noteViewing", EVERYBODY),
            row("getProofReading", STAFF),
            row("submitDeclaration confirmDeclaration declineDeclaration disputeDeclaration", "graduate"),
            row("proposeDeclaration", "counselor class-adviser"),
            row("withdrawDeclaration", MAKERS),
            row("resolveDispute", "office"),
            row("fileConcern", "graduate"),
            row("listConcerns", "graduate office inspector"),
            row("resolveConcern listRiskClusters listRiskRules listKnownEmployers", "office inspector"),
            row("addKnownEmployer changeKnownEmployer removeKnownEmployer", "office"),
            row("reviewDeclaration disposeOfFlag remarkReading getReviewQueue claimNextReview reviewBatch", REVIEWERS),
            row("listNotifications readNotification streamNotifications", EVERYBODY),
            row("getNotificationSettings changeNotificationSettings", EVERYBODY),
            row("getCalendar", STAFF),
            row("getReminderRules changeReminderRules getWebhook changeWebhook", "office"),
            row("urgeGraduates", REVIEWERS),
            row("rates destinations progress trend", FIGURES),
            row("reviewQuality", "counselor class-adviser officer office"),
            row(
                    "listAuditEntries getLogClock getCheckpoint proveInclusion proveConsistency listVerifications getVerification"
                            + " exportAuditEntries",
                    "office inspector"),
            row("signCheckpoint startVerification", "office"),
            row("prepareWeeklySheet confirmWeeklySheet explainDrift", "officer"),
            row("lookAtSample signWeeklySheet sendWeeklySheetBack", "leader"),
            row("giveDelegation endDelegation", "leader office"),
            row(
                    "listWeeklySheets listSheetsDue getWeeklySheet getSheetDrift getSheetSample verifyWeeklySheet"
                            + " listSheetStatements listDelegations printWeeklySheet exportWeeklySheet getSheetPackage",
                    "officer leader office inspector"),
            row("getPublicWeeklySheet listInitialRates getInitialRate getSignedRate", ""),
            row(
                    "reconcile exportNational getColumnMapping listImportedYears listImportedRecords exportImportedRecords",
                    "officer office"),
            row("importYear undoImportedYear", "office"),
            row(
                    "listReconciliations getReconciliation listDifferences listRegisterUpdates markDifferenceFixed"
                            + " unmarkDifferenceFixed",
                    "counselor class-adviser officer office"),
            row("setColumnMapping", "office"),
            row("announceInspection closeInspection withdrawInspection decideAppeal", "office"),
            row(
                    "commitPopulation drawSamples getPopulation getInspectionResult printInspectionResult takeInspectionPack",
                    "office inspector"),
            row(
                    "listInspections getInspection listSamples getSample noteCall recordFinding",
                    "officer leader office inspector"),
            row("listResponsibility appealResponsibility", EVERYBODY),
            row(
                    "freezeCohort getProvincialReport listReportFindings confirmProvincialReport verifyProvincialReport"
                            + " getReportPackage exportProvincialReport publishRate getPublication",
                    "office"),
            row("listAssistance getAssistanceBoard getAssistanceTargets", STAFF),
            row("getHelpLedger", EVERYBODY),
            row("recordAssistance", "counselor class-adviser officer office"),
            row("changeAssistanceTargets", "office"),
            row(
                    "listAccounts listAccountPlaces disableAccount enableAccount makeAccounts listAccountRuns getAccountRun"
                            + " makeActivationLetters",
                    "office"),
            row("activateAccount", ""),
            row("listPublicCheckpoints listSigningKeys provePublicConsistency", ""));

    private AllowedRoles() {}

    /** @return whether one of these roles opens the operation */
    static boolean open(String operation, Set<Role> roles) {
        return roles.stream().map(Role::realmName).anyMatch(BY_OPERATION.get(operation)::contains);
    }

    private record Row(String operations, String roles) {}

    private static Row row(String operations, String roles) {
        return new Row(operations, roles);
    }

    private static Map<String, Set<String>> table(Row... rows) {
        Map<String, Set<String>> table = new TreeMap<>();
        Arrays.stream(rows).forEach(row -> List.of(row.operations().split(" ")).forEach(operation -> {
            if (table.put(operation, Set.of(row.roles().split(" "))) != null) {
                throw new IllegalStateException("two rows: " + operation);
            }
        }));
        return table;
    }
}
