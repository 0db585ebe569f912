package org.luoshi.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.luoshi.problem.Problem;

/** Gives every operation the refusals it can answer with, from the one catalogue, each with an example. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final String REF = "#/components/responses/";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var components = contract.getComponents();
        components.addSchema("Problem", problemSchema());
        for (int status : statuses()) {
            components.addResponse("Problem" + status, response(status));
        }
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> add(path, method, operation)));
    }

    private static Set<Integer> statuses() {
        return Arrays.stream(Problem.values()).map(Problem::status).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void add(String path, PathItem.HttpMethod method, Operation operation) {
        boolean write = method != PathItem.HttpMethod.GET;
        Set<Integer> statuses = new TreeSet<>(List.of(429, 500, 503));
        if (!path.contains("/public/")) {
            statuses.addAll(List.of(401, 403));
        }
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (write || !parameters.isEmpty()) {
            statuses.add(400);
        }
        // what a request has to name, such as a cohort, may not be there
        if (path.contains("{")
                || parameters.stream().anyMatch(parameter -> Boolean.TRUE.equals(parameter.getRequired()))) {
            statuses.add(404);
        }
        statuses.add(406);
        if (write) {
            statuses.addAll(List.of(404, 409, 413, 415, 422));
        }
        for (int status : statuses) {
            var responses = operation.getResponses();
            // Quarkus has put in 401 and 403 by then, with a description and no body
            var present = responses.getAPIResponse(String.valueOf(status));
            if (present == null || present.getRef() == null && present.getContent() == null) {
                responses.addAPIResponse(
                        String.valueOf(status), OASFactory.createAPIResponse().ref(REF + "Problem" + status));
            }
        }
    }

    private static org.eclipse.microprofile.openapi.models.responses.APIResponse response(int status) {
        List<Problem> problems = Arrays.stream(Problem.values())
                .filter(problem -> problem.status() == status)
                .toList();
        Problem first = problems.getFirst();
        return OASFactory.createAPIResponse()
                .description(problems.stream().map(Problem::slug).collect(Collectors.joining(" · ")))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example(status, first))));
    }

    /** In a fixed order, so that the contract is the same text every time. */
    private static Map<String, Object> example(int status, Problem problem) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + problem.slug());
        example.put("title", problem.title().en());
        example.put("status", status);
        example.put("detail", problem.title().zh());
        example.put("instance", "/api/v1/declarations/1");
        return example;
    }

    private static Schema problemSchema() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema wrongField = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text)
                .addProperty("message", text)
                .required(List.of("field", "message"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457; further members depend on the type")
                .additionalPropertiesBoolean(true)
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty("instance", text)
                .addProperty("rule", text)
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(wrongField))
                .required(List.of("type", "title", "status", "detail"));
    }
}
