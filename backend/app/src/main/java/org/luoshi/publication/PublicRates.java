package org.luoshi.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.luoshi.audit.SchoolLog;
import org.luoshi.policy.DestinationGrouping;
import org.luoshi.problem.Problem;
import org.luoshi.report.ReportKind;
import org.luoshi.statistics.EmploymentRate;
import org.luoshi.verifier.SignedNote;

/** What is published, as everybody reads it (R9.2). */
@ApplicationScoped
class PublicRates {

    private static final Logger LOG = Logger.getLogger(PublicRates.class);

    private final Publications publications;
    private final SchoolLog log;

    PublicRates(Publications publications, SchoolLog log) {
        this.publications = publications;
        this.log = log;
    }

    /** @return the years with a published initial rate, the newest first */
    @Transactional
    List<YearView> years() {
        List<Publication> last =
                publications.lastOfEach().stream().filter(this::isVouched).toList();
        Map<Integer, Publication> ends = last.stream()
                .filter(one -> one.kind == ReportKind.YEAR_END)
                .collect(Collectors.toMap(one -> one.cohortYear, Function.identity()));
        return last.stream()
                .filter(one -> one.kind == ReportKind.INITIAL)
                .map(one -> year(one, ends.get(one.cohortYear)))
                .toList();
    }

    private static YearView year(Publication one, Publication end) {
        PublishedContent.Counts total = one.read().total();
        return new YearView(
                one.cohortYear,
                one.number,
                one.publishedAt,
                total.graduates(),
                total.employed(),
                Rates.of(total),
                end == null ? null : Rates.of(end.read().total()));
    }

    /** @param number which of its kind, null for the last
     * @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    InitialRateView one(int cohort, ReportKind kind, Integer number) {
        return view(require(cohort, kind, number));
    }

    /** @return the signed bytes
     * @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    byte[] signed(int cohort, ReportKind kind, Integer number) {
        return require(cohort, kind, number).content;
    }

    // what was changed behind the service is not told to anybody as the school's word
    private boolean isVouched(Publication one) {
        boolean vouched = PublicationDesk.digest(one.content).equals(one.sha256) && isSigned(one);
        if (!vouched) {
            LOG.errorf("publication %d is not what the school signed: it is not shown", one.id);
        }
        return vouched;
    }

    private boolean isSigned(Publication one) {
        try {
            SignedNote note = SignedNote.parse(one.note);
            return note.text().equals(PublicationNote.of(one.read(), one.sha256)) && log.signedByTheSchool(note);
        } catch (IllegalArgumentException altered) {
            return false;
        }
    }

    private Publication require(int cohort, ReportKind kind, Integer number) {
        Publication one = find(cohort, kind, number);
        if (!isVouched(one)) {
            throw Problem.UNAVAILABLE.because(
                    "所存的公布内容与学校签名不一致，暂不显示；请以学校留存的签字文本为准。",
                    "What is stored of this publication is not what the school signed: it is not shown. The signed text counts.");
        }
        return one;
    }

    private Publication find(int cohort, ReportKind kind, Integer number) {
        return publications
                .one(cohort, kind, number)
                .orElseThrow(() -> Problem.NOT_FOUND.because(
                        cohort + " 届的" + kind.text().zh() + "没有公布。",
                        "No " + kind.text().en().toLowerCase() + " of " + cohort + " is published."));
    }

    private InitialRateView view(Publication one) {
        PublishedContent content = one.read();
        return new InitialRateView(
                content.cohort(),
                content.kind(),
                content.number(),
                content.reason(),
                Instant.parse(content.publishedAt()),
                Instant.parse(content.frozenAt()),
                LocalDate.parse(content.confirmedOn()),
                content.reference(),
                content.total().graduates(),
                content.total().employed(),
                Rates.of(content.total()),
                content.hiddenBelow(),
                content.grouping(),
                content.colleges().stream().map(PublicRates::college).toList(),
                destinations(content),
                publications.of(content.cohort()).stream()
                        .filter(other -> !other.id.equals(one.id) && isVouched(other))
                        .map(other -> other(other, other.read()))
                        .toList(),
                new InitialRateView.Verification(
                        content.position(),
                        content.rosterVersion(),
                        content.policyVersion(),
                        one.sha256,
                        one.note,
                        content.report().root(),
                        content.report().sha256(),
                        content.report().note(),
                        log.proof(one.entryId).orElse(null)));
    }

    private static InitialRateView.Other other(Publication one, PublishedContent content) {
        return new InitialRateView.Other(
                one.kind, one.number, one.publishedAt, Rates.of(content.total()), content.reason());
    }

    private static InitialRateView.College college(PublishedContent.College one) {
        return new InitialRateView.College(
                one.key(),
                one.name(),
                one.counts().graduates(),
                one.counts().employed(),
                Rates.of(one.counts()),
                one.majors().stream()
                        .map(major -> new InitialRateView.Major(
                                major.key(),
                                major.name(),
                                major.counts().graduates(),
                                major.counts().employed(),
                                Rates.of(major.counts())))
                        .toList());
    }

    // the cohort's own grouping first
    private static Map<String, List<InitialRateView.Group>> destinations(PublishedContent content) {
        Map<String, List<InitialRateView.Group>> tables = new LinkedHashMap<>();
        tables.put(content.grouping(), List.of());
        PublishedTables.GROUPINGS.stream()
                .map(DestinationGrouping::key)
                .filter(content.destinations()::containsKey)
                .forEach(key -> tables.put(
                        key,
                        content.destinations().get(key).stream()
                                .map(group -> group(group, content.total()))
                                .toList()));
        return tables;
    }

    private static InitialRateView.Group group(PublishedContent.Group one, PublishedContent.Counts total) {
        return new InitialRateView.Group(
                one.key(),
                one.zh(),
                one.en(),
                one.count(),
                one.count() == null || total.graduates() == null
                        ? null
                        : EmploymentRate.percent(one.count(), total.graduates()));
    }
}
