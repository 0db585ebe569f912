package org.luoshi.sheet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.SchoolLog;
import org.luoshi.evidence.PackageStore;
import org.luoshi.problem.Problem;
import org.luoshi.statistics.SheetSigned;

/** Where a leader signs: once, all of it in one transaction, over content that was stored before (R7.2, R8.1). */
@ApplicationScoped
class SheetSigning {

    private final WeeklySheets sheets;
    private final SigningLogIns logIns;
    private final SheetSampleDesk samples;
    private final Delegations delegations;
    private final PackageStore store;
    private final SchoolLog log;
    private final SignedDeclarationEntries entries;
    private final Event<SheetSigned> signed;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final AgroalDataSource database;
    private final Clock clock;

    SheetSigning(
            WeeklySheets sheets,
            SigningLogIns logIns,
            SheetSampleDesk samples,
            Delegations delegations,
            PackageStore store,
            SchoolLog log,
            SignedDeclarationEntries entries,
            Event<SheetSigned> signed,
            AuditTrail audit,
            EntityManager entities,
            AgroalDataSource database,
            Clock clock) {
        this.sheets = sheets;
        this.logIns = logIns;
        this.samples = samples;
        this.delegations = delegations;
        this.store = store;
        this.log = log;
        this.entries = entries;
        this.signed = signed;
        this.audit = audit;
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    /** Signs a sheet.
     * @param logIn which log-in of the signer it is, {@link org.luoshi.access.CurrentActor#logIn}
     * @throws org.luoshi.problem.Refusal fresh-login-required where it signed another one, not-found, step-not-allowed, maker-is-checker,
     *     out-of-order where the sample is not done or doubtful or another sheet was signed since, attestation-missing, unavailable without
     *     store or key */
    @Transactional
    void sign(long id, Signing body, Actor actor, String logIn) {
        String digest = SheetSample.digest(logIn.getBytes(StandardCharsets.UTF_8));
        logIns.requireUnused(digest, id, actor);
        WeeklySheet sheet = sheets.hold(id, actor, WeeklySheets.LEADER);
        SheetSteps.require(sheet, SheetAction.SIGN);
        sheets.afterImports(sheet.college);
        SheetPackage latest = sheets.latest(sheet);
        if (latest.confirmedBy.equals(actor.subject())) {
            throw Problem.MAKER_IS_CHECKER
                    .because("确认周报的人不能自己签字，请由分管领导签字。", "Whoever confirmed the sheet cannot sign it.")
                    .rule("R8.1");
        }
        requireOrder(sheet, latest, actor);
        requireStatements(body);
        // content-addressed, so that a signature that fails after this leaves nothing that matters
        store.keep(latest.content(), latest.sha256);
        SheetContent content = latest.read();
        SheetSignature signature = signature(sheet, latest, body, actor);
        signature.note =
                log.sign(SheetNote.of(sheet, latest, content, signature)).note();
        signature.code = SheetCode.of(signature.note);
        sheet.state = SheetState.SIGNED;
        entities.flush();
        signature.entryId = audit.record(
                actor.subject(),
                Role.LEADER.realmName(),
                "sheet-signed",
                "weekly-sheet",
                String.valueOf(sheet.id),
                payload(sheet, latest, signature, digest));
        String base = content.figures().base();
        entries.write(sheet, content, base == null ? null : Long.valueOf(base), actor);
        entities.persist(signature);
        entities.flush();
        count(sheet, content);
        signed.fire(new SheetSigned(
                sheet.cohortYear,
                sheet.college.id,
                content.lines().stream()
                        .map(SheetContent.Line::verifiedOne)
                        .filter(Objects::nonNull)
                        .map(one -> Long.valueOf(one.declaration()))
                        .toList()));
    }

    private void requireOrder(WeeklySheet sheet, SheetPackage latest, Actor actor) {
        SampleView sample = samples.view(latest, actor);
        if (sample.looked() < sample.size()) {
            throw Problem.OUT_OF_ORDER
                    .because(
                            "抽样还有 " + (sample.size() - sample.looked()) + " 条没有查看，请先逐条查看。",
                            sample.size() - sample.looked()
                                    + " of the sample are not looked at yet: look at each first.")
                    .rule("R7.2");
        }
        if (sample.items().stream().anyMatch(one -> one.outcome() == LookOutcome.DOUBTFUL)) {
            throw Problem.OUT_OF_ORDER
                    .because(
                            "抽样中有不符的记录，不能签字：请退回就业干事复核。",
                            "Something in the sample does not fit: send the sheet back to the officer instead.")
                    .rule("R6.1");
        }
        SheetSignature last = sheets.lastSigned(sheet.college.id);
        String base = last == null ? null : String.valueOf(last.sheetId);
        if (!Objects.equals(base, latest.read().figures().base())) {
            throw SheetOrder.laterSigned();
        }
    }

    private static void requireStatements(Signing body) {
        List<SheetStatement> missing = Arrays.stream(SheetStatement.values())
                .filter(one -> !body.statements().contains(one))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.ATTESTATION_MISSING
                    .because("请逐条确认全部声明后再签字。", "Accept each of the statements before you sign.")
                    .rule(missing.getFirst().rule())
                    .with("missing", missing);
        }
    }

    private SheetSignature signature(WeeklySheet sheet, SheetPackage latest, Signing body, Actor actor) {
        SheetSignature one = new SheetSignature();
        one.sheetId = sheet.id;
        one.packageId = latest.id;
        one.collegeId = sheet.college.id;
        one.position = latest.position;
        one.signer = actor.subject();
        one.signerName = actor.name();
        one.title = body.title().strip();
        one.delegatedByName = delegations.givenBy(actor, sheet.college).orElse(null);
        one.statements = Arrays.stream(SheetStatement.values()).map(Enum::name).collect(Collectors.joining(","));
        one.signedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return one;
    }

    private static Map<String, Object> payload(
            WeeklySheet sheet, SheetPackage latest, SheetSignature signature, String logIn) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("college", String.valueOf(sheet.college.id));
        payload.put("week", sheet.week);
        payload.put("root", latest.root);
        payload.put("sha256", latest.sha256);
        payload.put("position", latest.position);
        payload.put("acting", signature.delegatedByName != null);
        payload.put("statements", List.of(signature.statements.split(",")));
        payload.put("code", signature.code);
        payload.put("logIn", logIn);
        return payload;
    }

    private void count(WeeklySheet sheet, SheetContent content) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into sheet_declaration"
                        + " (sheet_id, declaration_id, graduate_id, destination, reported, verified)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            for (SheetContent.Line line : content.lines()) {
                for (SheetContent.OfDeclaration one : line.declarations()) {
                    insert.setLong(1, sheet.id);
                    insert.setLong(2, Long.parseLong(one.declaration()));
                    insert.setLong(3, Long.parseLong(line.graduate()));
                    insert.setString(4, one.destination().name());
                    insert.setBoolean(5, one.reported());
                    insert.setBoolean(6, one.verified());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
