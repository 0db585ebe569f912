package org.luoshi.accounts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** Accounts made in Keycloak from roster and assignments. */
@Path("/api/v1/accounts")
@Tag(name = "accounts")
@RunOnVirtualThread
class AccountsResource {

    private final AccountDesk desk;
    private final AccountList list;
    private final CurrentActor current;

    AccountsResource(AccountDesk desk, AccountList list, CurrentActor current) {
        this.desk = desk;
        this.list = list;
        this.current = current;
    }

    @GET
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "listAccounts", summary = "Accounts that were asked for here, one by one")
    public AccountView.OfPage list(@Valid @BeanParam AccountQuery query) {
        return list.page(query);
    }

    @GET
    @Path("/places")
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "listAccountPlaces",
            summary = "How many have an account, by class, or for staff by college")
    public AccountPlaceView.All places(
            @QueryParam("cohort") @NotNull Integer cohort,
            @QueryParam("kind") @DefaultValue("GRADUATE") AccountKind kind) {
        return list.places(cohort, kind);
    }

    @POST
    @Path("/{id}/disabling")
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "disableAccount",
            summary = "Let nobody in with this account from now on; its sessions and its code end too")
    public AccountView disable(@PathParam("id") long id) {
        desk.enable(id, false, current.get());
        return list.view(id);
    }

    @POST
    @Path("/{id}/enabling")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "enableAccount", summary = "Let its person in again")
    public AccountView enable(@PathParam("id") long id) {
        desk.enable(id, true, current.get());
        return list.view(id);
    }
}
