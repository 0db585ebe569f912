package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.cohort.Cohort;
import org.luoshi.cohort.College;
import org.luoshi.listing.Page;
import org.luoshi.problem.WebProblems;
import org.luoshi.statistics.EmploymentRate;

/** Many sheets at once, from rows that are small: no list opens a package. */
@ApplicationScoped
class SheetLists {

    private final WeeklySheets sheets;
    private final SheetDueDays dueDays;
    private final EntityManager entities;
    private final Clock clock;

    SheetLists(WeeklySheets sheets, SheetDueDays dueDays, EntityManager entities, Clock clock) {
        this.sheets = sheets;
        this.dueDays = dueDays;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    Page<SheetBrief> page(SheetQuery query, Actor actor) {
        Page<WeeklySheet> page = sheets.page(query, actor);
        Map<Long, SheetPackage> latest = sheets.latest(page.items());
        Map<Long, SheetSignature> signatures = sheets.signatures(page.items());
        return new Page<>(
                page.items().stream()
                        .map(one -> brief(one, latest.get(one.id), signatures.get(one.id)))
                        .toList(),
                page.total(),
                page.page(),
                page.size());
    }

    private SheetBrief brief(WeeklySheet sheet, SheetPackage latest, SheetSignature signature) {
        LocalDate dueOn = dueDays.of(sheet.cohortYear, sheet.week);
        return new SheetBrief(
                String.valueOf(sheet.id),
                sheet.cohortYear,
                sheet.college.code,
                sheet.college.name,
                sheet.week,
                sheet.state,
                dueOn,
                dueDays.overdue(sheet.state, dueOn),
                sheet.frozenIn(latest)
                        ? EmploymentRate.of(latest.graduates, latest.verified).rate()
                        : null,
                signature == null ? null : signature.signerName,
                signature == null ? null : signature.signedAt);
    }

    /** @param week null for the present one
     * @return how the colleges that the actor reads stand */
    @Transactional
    DueView due(int cohort, String week, Actor actor) {
        if (entities.find(Cohort.class, cohort) == null) {
            throw WebProblems.notFound();
        }
        String asked = week == null ? SheetWeek.of(clock.instant()) : week;
        LocalDate dueOn = dueDays.of(cohort, asked);
        return new DueView(
                cohort,
                asked,
                dueOn,
                sheets.colleges(cohort, actor).stream()
                        .map(college -> due(college, asked, dueOn))
                        .toList());
    }

    private DueView.Item due(College college, String week, LocalDate dueOn) {
        WeeklySheet sheet = sheets.ofWeek(college, week).orElse(null);
        SheetSignature own = sheet == null ? null : sheets.signature(sheet);
        SheetSignature last = sheets.lastSigned(college.id);
        return new DueView.Item(
                college.code,
                college.name,
                sheet == null ? null : String.valueOf(sheet.id),
                sheet == null ? null : sheet.state,
                dueDays.overdue(sheet == null ? null : sheet.state, dueOn),
                own == null ? null : own.signedAt,
                last == null ? null : entities.find(WeeklySheet.class, last.sheetId).week);
    }
}
