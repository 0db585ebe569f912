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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
        JsonNode served = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        assertEquals(List.of(), differences("", committed(), served));
    }

    /** @return where the two differ, as JSON pointers; the order of members says nothing in JSON */
    private static List<String> differences(String at, JsonNode committed, JsonNode served) {
        if (committed == null || served == null || !committed.isContainerNode() || !served.isContainerNode()) {
            return Objects.equals(committed, served) ? List.of() : List.of(at + ": " + committed + " / " + served);
        }
        if (committed.isArray()) {
            return committed.equals(served) ? List.of() : List.of(at + ": " + committed + " / " + served);
        }
        Set<String> names = new TreeSet<>();
        committed.fieldNames().forEachRemaining(names::add);
        served.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .flatMap(name -> differences(at + "/" + name, committed.get(name), served.get(name)).stream())
                .toList();
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
