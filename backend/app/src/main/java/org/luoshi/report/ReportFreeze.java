package org.luoshi.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.audit.SchoolLog;
import org.luoshi.problem.Problem;
import org.luoshi.sheet.CollegeSheets;
import org.luoshi.sheet.SheetContent;

/** The moment of a report: what the log says up to one position, over sheets that leaders signed, no more and no less (R9.1). */
@ApplicationScoped
class ReportFreeze {

    private final ReportPackages packages;
    private final ReportSource source;
    private final CollegeSheets sheets;
    private final Completeness completeness;
    private final FrozenRows rows;
    private final SchoolLog log;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final AgroalDataSource database;
    private final Clock clock;

    ReportFreeze(
            ReportPackages packages,
            ReportSource source,
            CollegeSheets sheets,
            Completeness completeness,
            FrozenRows rows,
            SchoolLog log,
            AuditTrail audit,
            EntityManager entities,
            AgroalDataSource database,
            Clock clock) {
        this.packages = packages;
        this.source = source;
        this.sheets = sheets;
        this.completeness = completeness;
        this.rows = rows;
        this.log = log;
        this.audit = audit;
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    /** Freezes a cohort.
     * @return the package
     * @throws org.luoshi.problem.Refusal not-found, out-of-order while a check refuses or, for the year-end cut, before the province confirmed the initial
     *     rate, reason-missing
     *     for a correction without one, unavailable without the school's key */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ReportPackage freeze(int cohort, NewReport body, Actor actor) {
        // before anything is read: the position is that of everything read below
        long position = log.positionOfThisTransaction();
        packages.hold(cohort);
        String grouping = packages.cohort(cohort).grouping;
        ReportKind kind = body.kindOrInitial();
        ReportPackage last = packages.latest(cohort, kind);
        requireOrder(cohort, kind);
        String reason = last == null ? null : reason(body.reason());
        try (Connection connection = database.getConnection()) {
            List<CollegeSheets.OfCollege> colleges = sheets.now(cohort, connection);
            ReportPackage first = last == null ? null : packages.require(cohort, kind, 1);
            ReportContent bare =
                    source.now(cohort, kind, last == null ? 1 : last.number + 1, first, colleges, position, connection);
            Map<String, NationalRows.Row> national = NationalRows.of(cohort, bare.lines(), connection);
            Findings found = completeness.of(cohort, colleges, bare, national, connection);
            ReportOrder.requireComplete(found);
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Map<String, FrozenRows.Kept> kept = rows.salted(national);
            ReportContent content = new ReportContent(
                    bare.figures(),
                    bare.lines().stream()
                            .map(line -> line.withRow(kept.get(line.graduate()).digest()))
                            .toList(),
                    new ReportStated(
                            Names.ofColleges(colleges),
                            Names.ofMajors(cohort, connection),
                            grouping,
                            found.warnings(),
                            reason,
                            actor.subject(),
                            at.toString()));
            ReportPackage frozen = keep(content, reason, actor, at);
            rows.insert(frozen.id, kept, connection);
            return frozen;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void requireOrder(int cohort, ReportKind kind) {
        if (kind == ReportKind.YEAR_END && !packages.initialConfirmed(cohort)) {
            throw ReportOrder.initialFirst();
        }
    }

    private static String reason(String given) {
        if (given == null || given.isBlank()) {
            throw Problem.REASON_MISSING
                    .because(
                            "上报数据已经冻结，不再更改。确需更正的，请写明原因：会生成一个新的上报包，原来的保留。原因会公开，请不要写人名。",
                            "It is frozen already and does not change. To correct it say why: that makes a new package, and the old one"
                                    + " stays. The reason is published, so name nobody.")
                    .rule("R9.1")
                    .field("reason", "请写明更正的原因", "say why it is corrected");
        }
        return given.strip();
    }

    private ReportPackage keep(ReportContent content, String reason, Actor actor, Instant at) {
        ReportFigures figures = content.figures();
        ReportPackage one = new ReportPackage();
        one.cohortYear = figures.cohort();
        one.kind = figures.kind();
        one.number = figures.number();
        one.position = figures.position();
        one.root = content.root();
        one.content(content.bytes());
        one.sha256 = Digests.of(one.content());
        one.reason = reason;
        one.frozenBy = actor.subject();
        one.frozenByName = actor.name();
        one.frozenAt = at;
        one.salt = Salted.salt();
        one.note = log.sign(ReportNote.of(one, content)).note();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("kind", one.kind);
        payload.put("number", one.number);
        payload.put("position", one.position);
        payload.put("root", one.root);
        payload.put("sha256", one.sha256);
        payload.put("graduates", figures.total().graduates());
        payload.put("employed", figures.total().signed().employed());
        payload.put(
                "reasonDigest", reason == null ? null : Digests.of(SheetContent.canonical(Map.of("reason", reason))));
        payload.put("nameDigest", Salted.digest(one.salt, one.frozenByName));
        one.entryId = audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "cohort-frozen",
                "cohort",
                String.valueOf(one.cohortYear),
                payload);
        entities.persist(one);
        entities.flush();
        return one;
    }
}
