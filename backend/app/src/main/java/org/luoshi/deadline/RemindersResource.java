package org.luoshi.deadline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** What is due in a cohort, and by which rules its graduates are reminded. */
@Path("/api/v1/cohorts/{year}")
@Tag(name = "deadlines")
@RunOnVirtualThread
class RemindersResource {

    private final CohortCalendar calendar;
    private final ReminderRulesDesk rules;
    private final CurrentActor actor;

    RemindersResource(CohortCalendar calendar, ReminderRulesDesk rules, CurrentActor actor) {
        this.calendar = calendar;
        this.rules = rules;
        this.actor = actor;
    }

    @GET
    @Path("/calendar")
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "getCalendar",
            summary = "What is due in a cohort and for whom, and what is overdue of what the caller may see")
    public CalendarView calendar(@PathParam("year") int year) {
        return calendar.of(year, actor.get());
    }

    @GET
    @Path("/reminder-rules")
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "getReminderRules",
            summary = "By which rules graduates who have not declared are reminded (R5.1)")
    public ReminderRulesView rules(@PathParam("year") int year) {
        return rules.view(year);
    }

    @PUT
    @Path("/reminder-rules")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "changeReminderRules", summary = "Remind graduates who have not declared by other rules")
    public ReminderRulesView change(@PathParam("year") int year, @Valid @NotNull ReminderRulesChange body) {
        return rules.change(year, body, actor.get());
    }
}
