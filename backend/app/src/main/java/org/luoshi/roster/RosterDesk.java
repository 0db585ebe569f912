package org.luoshi.roster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.luoshi.access.Actor;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.spreadsheet.SheetFile;
import org.luoshi.spreadsheet.SheetLimits;
import org.luoshi.spreadsheet.SheetUpload;

/** Takes roster files in and answers for them (R2.2). */
@ApplicationScoped
public class RosterDesk {

    private static final Logger LOG = Logger.getLogger(RosterDesk.class);

    private final CohortDesk cohorts;
    private final RosterImports imports;
    private final RosterWork work;
    private final RosterLimits limits;

    RosterDesk(CohortDesk cohorts, RosterImports imports, RosterWork work, RosterLimits limits) {
        this.cohorts = cohorts;
        this.imports = imports;
        this.work = work;
        this.limits = limits;
    }

    /** Takes an uploaded file: a short one at once, a long one in the background.
     * @param answer is given the report in the transaction that makes it true: of the takeover, or of what goes on in the background
     * @return what that said
     * @throws Refusal roster-rejected with the report in it, and whatever else stands in the way */
    <T> T handIn(
            RosterRequest request,
            SheetUpload upload,
            Actor actor,
            Locale language,
            Function<RosterImportView, T> answer) {
        try {
            return take(request, upload, actor, language, limits.rowsAtOnce(), answer);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Takes a file that is on this machine to its end, however long it is.
     * @return its report
     * @throws Refusal as for an uploaded file */
    public RosterImportView importNow(RosterRequest request, Path file, Actor actor) throws IOException {
        SheetUpload upload = SheetUpload.of(file, file.getFileName().toString());
        return take(request, upload, actor, Locale.SIMPLIFIED_CHINESE, Integer.MAX_VALUE, report -> report);
    }

    private <T> T take(
            RosterRequest request,
            SheetUpload upload,
            Actor actor,
            Locale language,
            int mostRows,
            Function<RosterImportView, T> answer)
            throws IOException {
        if (request.removeMissing() && request.expectedMissing() == null) {
            throw Problem.INVALID_REQUEST
                    .because("移出名单需要写明人数。", "Removal needs the number of graduates to be removed.")
                    .rule("R2.2")
                    .field("expectedMissing", "请填写试导入报告中的缺少人数", "send the number that a dry run reports as missing");
        }
        cohorts.require(request.cohortYear());
        SheetFile file = SheetFile.of(upload.path(), sheetLimits());
        RosterImport run = imports.start(request, upload.name(), upload.sha256(), actor.subject());
        AtomicReference<T> answered = new AtomicReference<>();
        if (!work.run(run, request, file, mostRows, done -> answered.set(answer.apply(view(done, language))))) {
            return inBackground(run, request, upload.path(), language, answer);
        }
        if (run.status == RosterImportStatus.REJECTED) {
            throw rejected(report(request.cohortYear(), run.id, language));
        }
        return answered.get();
    }

    private SheetLimits sheetLimits() {
        return new SheetLimits(
                Problem.ROSTER_REJECTED,
                limits.largestXlsx(),
                limits.largestCsv(),
                limits.largestSheet(),
                limits.largestTexts());
    }

    // the upload is deleted when its request ends: the file is moved aside for as long as it is needed
    private <T> T inBackground(
            RosterImport run, RosterRequest request, Path upload, Locale language, Function<RosterImportView, T> answer)
            throws IOException {
        // before the work begins: whoever asks again is sent to its report, however it ends
        T answered = QuarkusTransaction.requiringNew()
                .call(() -> answer.apply(report(request.cohortYear(), run.id, language)));
        Path aside = Files.createTempFile("roster-", ".part");
        Files.move(upload, aside, StandardCopyOption.REPLACE_EXISTING);
        SheetFile file = SheetFile.of(aside, sheetLimits());
        Thread.ofVirtual().name("roster-import-" + run.id).start(() -> {
            try {
                work.run(run, request, file, Integer.MAX_VALUE, done -> {});
            } catch (Refusal refusal) {
                LOG.infof(
                        "roster import %d was refused: %s",
                        run.id, refusal.problem().slug());
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "roster import %d failed", run.id);
            } finally {
                aside.toFile().delete();
            }
        });
        return answered;
    }

    private static Refusal rejected(RosterImportView report) {
        return Problem.ROSTER_REJECTED
                .because(
                        "名单中有 " + report.errorCount() + " 处错误，没有作任何更改：请按行号和列名改正后重新导入。",
                        "The roster has " + report.errorCount()
                                + " errors and nothing was changed: correct them by row and column and import it again.")
                .rule("R2.2")
                .with("id", report.id())
                .with("rows", report.rows())
                .with("added", report.added())
                .with("changed", report.changed())
                .with("unchanged", report.unchanged())
                .with("missing", report.missing())
                .with("rejected", report.rejected())
                .with("ignoredColumns", report.ignoredColumns())
                .with("errorCount", report.errorCount())
                .with("errors", report.errors())
                .with("report", report);
    }

    /** @return the reports of a cohort, the newest first, without what they say cell by cell */
    Page<RosterImportView> list(int year, PageRequest page, Locale language) {
        cohorts.require(year);
        List<RosterImportView> items = imports.newestFirst(year, page).stream()
                .map(run -> RosterImportView.of(run, List.of(), List.of(), List.of(), language))
                .toList();
        return Page.of(items, imports.count("cohortYear", year), page);
    }

    RosterImportView report(int year, long id, Locale language) {
        return view(imports.require(year, id), language);
    }

    private RosterImportView view(RosterImport run, Locale language) {
        return RosterImportView.of(
                run, imports.errors(run.id), imports.changes(run.id), imports.parts(run.id), language);
    }

    byte[] template(int year) throws IOException {
        cohorts.require(year);
        return RosterSheets.template();
    }

    byte[] errorSheet(int year, long id, Locale language) throws IOException {
        return RosterSheets.errors(report(year, id, language).errors(), language);
    }
}
