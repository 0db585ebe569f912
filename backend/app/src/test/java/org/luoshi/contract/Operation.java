package org.luoshi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An operation of the committed contract, for tests that go through all of them.
 * @param id operationId
 * @param method upper case
 * @param path with the names of its parameters in braces
 * @param multipart takes a form with a file
 * @param required names of the query parameters that it needs */
public record Operation(String id, String method, String path, boolean multipart, List<String> required) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Whether it may change something. */
    public boolean writes() {
        return !method.equals("GET");
    }

    /** @return every operation of {@code openapi.yaml} */
    public static List<Operation> all() {
        try {
            JsonNode contract = new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("../../openapi.yaml").toFile());
            List<Operation> all = new ArrayList<>();
            contract.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(method -> all.add(of(path.getKey(), method.getKey(), method.getValue()))));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation of(String path, String method, JsonNode operation) {
        List<String> required = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                required.add(parameter.get("name").asText());
            }
        });
        return new Operation(
                operation.get("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                operation.at("/requestBody/content").has("multipart/form-data"),
                required);
    }

    @Override
    public String toString() {
        return id;
    }
}
