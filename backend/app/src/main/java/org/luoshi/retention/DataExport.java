package org.luoshi.retention;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Graduate;
import org.luoshi.privacy.PersonalFiles;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** Gives graduates everything that is held about them (PIPL 45): a zip of one JSON file and their proofs, written as it is read. */
@ApplicationScoped
class DataExport {

    private final HeldData held;
    private final List<PersonalFiles> files;
    private final Retention retention;
    private final RetentionSettings settings;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    DataExport(
            HeldData held,
            @All List<PersonalFiles> files,
            Retention retention,
            RetentionSettings settings,
            EntityManager entities,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.held = held;
        this.files = files;
        this.retention = retention;
        this.settings = settings;
        this.entities = entities;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @throws org.luoshi.problem.Refusal not-found where it is not the actor's own record */
    @Transactional
    HeldView view(long id, Actor actor) {
        Graduate graduate = own(id, actor);
        return new HeldView(
                retention.keepUntil(graduate.cohortYear),
                held.tables().stream()
                        .map(table -> new HeldView.Section(
                                table.section(),
                                table.what(),
                                table.why(),
                                held.records(table, id).size(),
                                table.delete().isEmpty()))
                        .toList(),
                files(id).size());
    }

    /** Notes the export in the log, in a transaction of its own before the first byte.
     * @throws org.luoshi.problem.Refusal not-found where it is not the actor's own record, rate-limited */
    @Transactional
    void begin(long id, Actor actor) {
        own(id, actor);
        refuseTooOften(actor);
        audit.record(
                actor.subject(),
                Role.GRADUATE.realmName(),
                "data-exported",
                "graduate",
                String.valueOf(id),
                Map.of("sections", held.tables().size(), "files", files(id).size()));
    }

    private void refuseTooOften(Actor actor) {
        long recent = ((Number) entities.createNativeQuery(
                                "select count(*) from audit_entry where actor = ?1 and event = 'data-exported' and at > ?2")
                        .setParameter(1, actor.subject())
                        .setParameter(
                                2, LocalDateTime.ofInstant(clock.instant().minus(Duration.ofHours(1)), ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
        if (recent >= settings.exportsAnHour()) {
            throw Problem.RATE_LIMITED.because(
                    "一小时内下载的次数已达上限，请稍后再试。",
                    "You have taken your data along as often as an hour allows: try again later.");
        }
    }

    /** Writes the zip; the files one after the other, so that memory stays flat. */
    void write(long id, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("exportedAt", clock.instant().toString());
            held.tables().forEach(table -> data.put(table.section(), held.records(table, id)));
            zip.putNextEntry(new ZipEntry("data.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data));
            zip.closeEntry();
            // pictures and PDFs are compressed already
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (PersonalFiles.File file : files(id)) {
                zip.putNextEntry(new ZipEntry(file.name()));
                try (InputStream content = file.content().get()) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private List<PersonalFiles.File> files(long id) {
        return files.stream().flatMap(one -> one.about(id).stream()).toList();
    }

    private Graduate own(long id, Actor actor) {
        Graduate graduate = entities.find(Graduate.class, id);
        if (graduate == null || !graduate.studentNumber.equals(actor.number()) || !actor.has(Role.GRADUATE)) {
            throw WebProblems.notFound();
        }
        return graduate;
    }
}
