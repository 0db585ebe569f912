package org.luoshi.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.report.ReportKind;

/** What of a cohort is published, for the office.
 * @param kinds what can be published now
 * @param published the newest first */
@Schema(name = "PublicationState")
record PublicationView(int cohort, List<Kind> kinds, List<Published> published) {

    /** A cut.
     * @param mayPublish whether its last report is confirmed by the province and not published yet */
    @Schema(name = "PublicationKind")
    record Kind(ReportKind kind, boolean mayPublish) {}

    /** A published rate.
     * @param rate in percent; null where the school has fewer than ten graduates */
    @Schema(name = "Publication")
    record Published(
            ReportKind kind,
            int number,
            Instant publishedAt,
            String publishedBy,
            @Schema(nullable = true) BigDecimal rate,
            String sha256) {}
}
