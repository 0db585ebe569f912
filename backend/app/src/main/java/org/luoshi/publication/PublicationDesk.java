package org.luoshi.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.audit.SchoolLog;
import org.luoshi.problem.Problem;
import org.luoshi.report.ConfirmedReports;
import org.luoshi.report.ReportKind;

/** Where the office publishes a rate that the province confirmed (R9.2): the figures of the frozen report, small groups hidden, signed. */
@ApplicationScoped
class PublicationDesk {

    private final ConfirmedReports reports;
    private final Publications publications;
    private final SchoolLog log;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    PublicationDesk(
            ConfirmedReports reports,
            Publications publications,
            SchoolLog log,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.reports = reports;
        this.publications = publications;
        this.log = log;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws org.luoshi.problem.Refusal not-found, out-of-order before the province confirmed or, for the year-end cut, before the initial
     *     rate is published, already-exists, unavailable without the school's key */
    @Transactional
    void publish(int cohort, ReportKind kind, Actor actor) {
        ConfirmedReports.Report report = reports.require(cohort, kind);
        if (kind == ReportKind.YEAR_END
                && publications.one(cohort, ReportKind.INITIAL, null).isEmpty()) {
            throw Problem.OUT_OF_ORDER
                    .because("请先公布初次就业率，再公布年终就业率。", "The initial rate must be published before that of the year's end.")
                    .rule("R9.2");
        }
        if (publications.published(report.id())) {
            throw Problem.ALREADY_EXISTS
                    .because(
                            "第 " + report.number() + " 号上报包已经公布。更正须先生成新的上报包，并由省教育厅确认。",
                            "Report " + report.number()
                                    + " is published already. A correction begins with a new report, which the province confirms.")
                    .with("field", "kind");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PublishedContent content = content(cohort, report, at);
        Publication one = new Publication();
        one.packageId = report.id();
        one.cohortYear = cohort;
        one.kind = kind;
        one.number = report.number();
        one.content = content.bytes();
        one.sha256 = digest(one.content);
        one.note = log.sign(PublicationNote.of(content, one.sha256)).note();
        one.publishedBy = actor.subject();
        one.publishedByName = actor.name();
        one.publishedAt = at;
        one.salt = Salted.salt();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("kind", kind);
        payload.put("number", one.number);
        payload.put("report", report.sha256());
        payload.put("root", report.root());
        payload.put("sha256", one.sha256);
        payload.put("nameDigest", Salted.digest(one.salt, one.publishedByName));
        one.entryId = audit.record(
                actor.subject(), Role.OFFICE.realmName(), "rate-published", "cohort", String.valueOf(cohort), payload);
        entities.persist(one);
        entities.flush();
    }

    private static PublishedContent content(int cohort, ConfirmedReports.Report report, Instant at) {
        PublishedTables tables = new PublishedTables(report.figures());
        return new PublishedContent(
                PublishedContent.FORM,
                cohort,
                report.kind(),
                report.number(),
                report.reason(),
                at.toString(),
                report.frozenAt().toString(),
                report.confirmedOn().toString(),
                report.reference(),
                report.figures().position(),
                report.figures().rosterVersion(),
                report.figures().policyVersion(),
                Suppression.SMALLEST,
                report.grouping(),
                tables.total(),
                tables.colleges(report.collegeNames(), report.majorNames()),
                tables.destinations(),
                new PublishedContent.Report(
                        report.root(), report.sha256(), report.note(), String.valueOf(report.entry())));
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
