package org.luoshi.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is, whom they serve, and what their page shows first. */
@Path("/api/v1/me")
@Tag(name = "me")
@RunOnVirtualThread
class MeResource {

    private final CurrentActor current;
    private final EntityManager entities;

    MeResource(CurrentActor current, EntityManager entities) {
        this.current = current;
        this.entities = entities;
    }

    @GET
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR,
        Roles.REPORTING
    })
    @Operation(operationId = "me", summary = "The caller: roles, scope and navigation")
    public MeView me() {
        Actor actor = current.get();
        return MeView.of(actor, ownGraduateIds(actor), Navigation.of(actor));
    }

    // a graduate who stayed a year has a row in two cohorts: the newest first
    private List<String> ownGraduateIds(Actor actor) {
        if (!actor.has(Role.GRADUATE)) {
            return List.of();
        }
        return entities.createQuery(
                        "select g.id from Graduate g where g.studentNumber = ?1 order by g.cohortYear desc", Long.class)
                .setParameter(1, actor.number())
                .getResultStream()
                .map(String::valueOf)
                .toList();
    }
}
