package org.luoshi.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.luoshi.access.Actor;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Takes roster files in and answers for them (R2.2). */
@ApplicationScoped
public class RosterDesk {

    private static final Logger LOG = Logger.getLogger(RosterDesk.class);
    private static final int LONGEST_FILE_NAME = 255;

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
     * @throws Refusal roster-rejected with the report in it, and whatever else stands in the way */
    RosterImportView handIn(RosterRequest request, FileUpload upload, Actor actor, Locale language) {
        if (upload == null) {
            throw Problem.INVALID_REQUEST
                    .because("没有收到文件:请在表单的 file 部分放入花名册。", "No file arrived: send the roster in the part named file.")
                    .field("file", "请选择文件", "choose a file");
        }
        try {
            return take(request, upload.uploadedFile(), upload.fileName(), actor, language, limits.rowsAtOnce());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Takes a file that is on this machine to its end, however long it is.
     * @return its report
     * @throws Refusal as for an uploaded file */
    public RosterImportView importNow(RosterRequest request, Path file, Actor actor) throws IOException {
        return take(request, file, file.getFileName().toString(), actor, Locale.SIMPLIFIED_CHINESE, Integer.MAX_VALUE);
    }

    private RosterImportView take(
            RosterRequest request, Path path, String name, Actor actor, Locale language, int mostRows)
            throws IOException {
        if (request.removeMissing() && request.expectedMissing() == null) {
            throw Problem.INVALID_REQUEST
                    .because("移出名单需要写明人数。", "Removal needs the number of graduates to be removed.")
                    .rule("R2.2")
                    .field("expectedMissing", "请填写试导入报告中的缺少人数", "send the number that a dry run reports as missing");
        }
        cohorts.require(request.cohortYear());
        RosterFile file = RosterFile.of(path, limits);
        RosterImport run = imports.start(request, shown(name), sha256(path), actor.subject());
        if (!work.run(run, request, file, mostRows)) {
            return inBackground(run, request, path, language);
        }
        if (run.status == RosterImportStatus.REJECTED) {
            throw rejected(report(request.cohortYear(), run.id, language));
        }
        return report(request.cohortYear(), run.id, language);
    }

    // the upload is deleted when its request ends: the file is moved aside for as long as it is needed
    private RosterImportView inBackground(RosterImport run, RosterRequest request, Path upload, Locale language)
            throws IOException {
        Path aside = Files.createTempFile("roster-", ".part");
        Files.move(upload, aside, StandardCopyOption.REPLACE_EXISTING);
        RosterImportView report = report(request.cohortYear(), run.id, language);
        RosterFile file = RosterFile.of(aside, limits);
        Thread.ofVirtual().name("roster-import-" + run.id).start(() -> {
            try {
                work.run(run, request, file, Integer.MAX_VALUE);
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
        return report;
    }

    private static Refusal rejected(RosterImportView report) {
        return Problem.ROSTER_REJECTED
                .because(
                        "名单中有 " + report.errorCount() + " 处错误,没有作任何更改:请按行号和列名改正后重新导入。",
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

    /** @return the reports of a cohort, the newest first, without their errors */
    Page<RosterImportView> list(int year, PageRequest page, Locale language) {
        cohorts.require(year);
        List<RosterImportView> items = imports.newestFirst(year, page).stream()
                .map(run -> RosterImportView.of(run, List.of(), language))
                .toList();
        return Page.of(items, imports.count("cohortYear", year), page);
    }

    RosterImportView report(int year, long id, Locale language) {
        return RosterImportView.of(imports.require(year, id), imports.errors(id), language);
    }

    byte[] template(int year) throws IOException {
        cohorts.require(year);
        return RosterSheets.template();
    }

    byte[] errorSheet(int year, long id, Locale language) throws IOException {
        return RosterSheets.errors(report(year, id, language).errors(), language);
    }

    // a name may carry a path or control characters: only its last part is shown
    private static String shown(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{C}", "").strip();
        String some = clean.isEmpty() ? "roster" : clean;
        return some.length() <= LONGEST_FILE_NAME ? some : some.substring(0, LONGEST_FILE_NAME);
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
