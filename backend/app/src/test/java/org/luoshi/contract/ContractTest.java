package org.luoshi.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ContractTest {

    private static JsonNode committed() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../../openapi.yaml").toFile());
    }

    @Test
    @DisplayName("the committed openapi.yaml is what the service serves (after a change: make api)")
    void noDrift() throws IOException {
        String served = given().get("/q/openapi?format=json").asString();
        assertEquals(
                committed().toPrettyString(),
                new ObjectMapper().readTree(served).toPrettyString());
    }

    @Test
    @DisplayName("every operation has a name of its own, an answer and its refusals")
    void operationsAreNamed() throws IOException {
        Set<String> names = new HashSet<>();
        committed().get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method ->
                        Set.of("get", "post", "put", "patch", "delete").contains(method.getKey()))
                .forEach(method -> {
                    JsonNode operation = method.getValue();
                    String where = method.getKey() + " " + path.getKey();
                    assertTrue(operation.hasNonNull("operationId"), where);
                    assertTrue(names.add(operation.get("operationId").asText()), where);
                    assertTrue(operation.get("responses").has("500"), where);
                }));
        assertTrue(names.size() > 40, "operations found: " + names.size());
    }
}
