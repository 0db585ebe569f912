package org.luoshi.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.SchoolLog;
import org.luoshi.report.ConfirmedReports;
import org.luoshi.report.ReportKind;

/** Publishes, and has the log's next checkpoint signed at once, so that the publication can be verified from the first minute. */
@ApplicationScoped
class Publishing {

    private static final Logger LOG = Logger.getLogger(Publishing.class);

    private final PublicationDesk desk;
    private final Publications publications;
    private final ConfirmedReports reports;
    private final SchoolLog log;

    Publishing(PublicationDesk desk, Publications publications, ConfirmedReports reports, SchoolLog log) {
        this.desk = desk;
        this.publications = publications;
        this.reports = reports;
        this.log = log;
    }

    void publish(int cohort, ReportKind kind, Actor actor) {
        desk.publish(cohort, kind, actor);
        try {
            log.checkpoint(actor.subject(), Role.OFFICE.realmName());
        } catch (RuntimeException later) {
            LOG.warnf("the checkpoint over the publication comes with the daily one: %s", later.getMessage());
        }
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    PublicationView state(int cohort) {
        return new PublicationView(
                cohort,
                Arrays.stream(ReportKind.values())
                        .map(kind -> new PublicationView.Kind(kind, mayPublish(cohort, kind)))
                        .toList(),
                publications.of(cohort).stream()
                        .map(one -> new PublicationView.Published(
                                one.kind,
                                one.number,
                                one.publishedAt,
                                one.publishedByName,
                                Rates.of(one.read().total()),
                                one.sha256))
                        .toList());
    }

    private boolean mayPublish(int cohort, ReportKind kind) {
        boolean initial = kind == ReportKind.INITIAL
                || publications.one(cohort, ReportKind.INITIAL, null).isPresent();
        return initial
                && reports.latest(cohort, kind)
                        .filter(report -> report.confirmedOn() != null)
                        .filter(report -> !publications.published(report.id()))
                        .isPresent();
    }
}
