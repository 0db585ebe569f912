package org.luoshi.risk;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.access.WithinPeriod;
import org.luoshi.declaration.FlagKind;
import org.luoshi.listing.Page;

/** What the rules see across classes and colleges, and which rules there are (R6.1). */
@Path("/api/v1/risk")
@Tag(name = "risk")
@RunOnVirtualThread
@WithinPeriod
class RiskResource {

    private final ClusterReading clusters;
    private final Map<FlagKind, Rule> rules;
    private final CurrentActor current;

    RiskResource(ClusterReading clusters, @All List<Rule> rules, CurrentActor current) {
        this.clusters = clusters;
        this.rules = rules.stream().collect(Collectors.toMap(Rule::kind, Function.identity()));
        this.current = current;
    }

    @GET
    @Path("/clusters")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "listRiskClusters",
            summary = "Employers, credit codes and contact phones that graduates of several classes and colleges share")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Page<ClusterView> listRiskClusters(@BeanParam @Valid ClusterQuery query) {
        return clusters.page(query, current.get());
    }

    @GET
    @Path("/rules")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "listRiskRules", summary = "Every rule that raises flags, with its limits in words")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public List<RuleView> listRiskRules() {
        return Arrays.stream(FlagKind.values())
                .map(kind -> RuleView.of(
                        kind, rules.containsKey(kind) ? rules.get(kind).thresholds() : List.of()))
                .toList();
    }
}
