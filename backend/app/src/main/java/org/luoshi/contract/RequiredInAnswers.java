package org.luoshi.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** States what is true of every view: each property is always there, and null only where the record says {@code @Schema(nullable = true)}.
 * Schemas that a request can carry keep what their validation asks. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredInAnswers implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        Set<String> inRequests = new HashSet<>();
        operations(contract)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .forEach(body -> reach(body.getContent(), schemas, inRequests));
        schemas.forEach((name, schema) -> {
            if (!inRequests.contains(name) && !name.equals("Problem") && schema.getProperties() != null) {
                schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
            }
        });
    }

    private static Stream<Operation> operations(OpenAPI contract) {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private static void reach(Content content, Map<String, Schema> schemas, Set<String> reached) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> reach(media.getSchema(), schemas, reached));
        }
    }

    private static void reach(Schema schema, Map<String, Schema> schemas, Set<String> reached) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (reached.add(name)) {
                reach(schemas.get(name), schemas, reached);
            }
        }
        parts(schema).forEach(part -> reach(part, schemas, reached));
    }

    private static Stream<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        parts.add(schema.getItems());
        parts.add(schema.getAdditionalPropertiesSchema());
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .forEach(parts::addAll);
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        return parts.stream().filter(Objects::nonNull);
    }
}
