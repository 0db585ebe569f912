package org.luoshi.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.College;
import org.luoshi.national.NationalColumn;
import org.luoshi.privacy.SealedNumbers;
import org.luoshi.problem.Problem;
import org.luoshi.spreadsheet.SheetUpload;

/** Takes an export of the national register in and holds it against the school (R1.1). */
@ApplicationScoped
class ReconcileDesk {

    private static final int LONGEST_IGNORED = 2000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Coverage coverage;
    private final ColumnMappings mappings;
    private final HereRows here;
    private final ReconciliationStore store;
    private final RegisterFiles files;
    private final SealedNumbers numbers;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    ReconcileDesk(
            Coverage coverage,
            ColumnMappings mappings,
            HereRows here,
            ReconciliationStore store,
            RegisterFiles files,
            SealedNumbers numbers,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.coverage = coverage;
        this.mappings = mappings;
        this.here = here;
        this.store = store;
        this.files = files;
        this.numbers = numbers;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** @param code of the college that the file is about, null for all that the actor has
     * @param mapping JSON of heading and column for headings that are not known, remembered; null for none
     * @param answer is given the id of what was made, in its transaction
     * @return what that said
     * @throws org.luoshi.problem.Refusal not-found, invalid-request, register-rejected, too-large, unsupported-media-type */
    <T> T handIn(
            int year,
            String code,
            String mapping,
            SheetUpload upload,
            Actor actor,
            Function<Reconciliation, T> answer) {
        College college = coverage.ofFile(year, code, actor);
        Map<String, Optional<NationalColumn>> given = ColumnMappings.read(parsed(mapping));
        Map<String, Optional<NationalColumn>> known =
                QuarkusTransaction.requiringNew().call(() -> mappings.of(year));
        known.putAll(given);
        RegisterFile file = files.open(upload, known);
        int rows = files.count(file);
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> {
            // two files of one cohort at the same time: one after the other
            entities.createNativeQuery("select year from cohort where year = ?1 for update")
                    .setParameter(1, year)
                    .getSingleResult();
            if (!given.isEmpty()) {
                mappings.remember(year, given, false, actor);
            }
            Long only = college == null ? null : college.id;
            Reconciling done = new Reconciling(year, only, here.of(year, null), file, numbers);
            Reconciling.Counts counts = done.count();
            Reconciliation made = made(year, only, upload, file, done, counts, actor);
            made.rowCount = rows;
            entities.persist(made);
            String lines;
            try (FindingsWriter writer = store.writer(made.id, made.salt, done.covered())) {
                done.into(writer);
                lines = writer.finish();
            }
            audit.record(
                    actor.subject(),
                    Coverage.role(actor),
                    "reconciliation-made",
                    "reconciliation",
                    String.valueOf(made.id),
                    made.forLog(counts.differences(), lines));
            return answer.apply(made);
        });
    }

    /** @return what a part of a form says about headings; nothing where it is blank */
    static Map<String, String> parsed(String mapping) {
        if (mapping == null || mapping.isBlank()) {
            return Map.of();
        }
        try {
            return JSON.readValue(mapping, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw Problem.INVALID_REQUEST
                    .because("列的对应关系读不懂。", "The mapping of columns cannot be read.")
                    .field("mapping", "请用 JSON：列名对应列代码", "send JSON of heading and column");
        }
    }

    private Reconciliation made(
            int year,
            Long college,
            SheetUpload upload,
            RegisterFile file,
            Reconciling done,
            Reconciling.Counts counts,
            Actor actor) {
        Reconciliation made = new Reconciliation();
        made.cohortYear = year;
        made.college = college == null ? null : entities.getReference(College.class, college);
        made.previousId = entities.createQuery(
                        "select max(r.id) from Reconciliation r where r.cohortYear = :year and "
                                + (college == null ? "r.college is null" : "r.college.id = " + college),
                        Long.class)
                .setParameter("year", year)
                .getSingleResult();
        made.fileName = upload.name();
        made.sha256 = upload.sha256();
        made.elsewhere = counts.elsewhere();
        made.graduates = done.graduates;
        made.agreeing = counts.agreeing();
        made.notInFile = names(done.notInFile);
        made.notInRoster = names(done.notInRoster);
        String ignored = String.join("\n", file.heading().ignored());
        made.ignoredHeadings = ignored.substring(0, Math.min(ignored.length(), LONGEST_IGNORED));
        made.createdBy = actor.subject();
        made.createdByName = actor.name();
        made.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return made;
    }

    private static String names(Collection<ComparedField> fields) {
        return fields.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
