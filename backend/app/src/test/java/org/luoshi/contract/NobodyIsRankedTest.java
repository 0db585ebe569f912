package org.luoshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 三不得: nothing in the contract groups, filters or ranks employment rates by a person who reviews. */
class NobodyIsRankedTest {

    private static final Pattern RATE = Pattern.compile("(?i).*rate|employed");
    private static final Pattern PERSON = Pattern.compile(
            "(?i).*(counsel|advis|teacher|staff|reviewer|person|actor|officer|leader|employee|signer).*");

    private final JsonNode contract = committed();

    private static JsonNode committed() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("../../openapi.yaml").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("no operation that answers with rates takes a person to group, filter or sort by")
    void noParameter() {
        Set<String> withRates = new TreeSet<>();
        Set<String> wrong = new TreeSet<>();
        operations().forEach(operation -> {
            if (schemas(operation).stream().anyMatch(schema -> has(schema, RATE))) {
                withRates.add(operation.get("operationId").asText());
                wrong.addAll(byPerson(operation));
            }
        });
        assertEquals(Set.of(), wrong);
        assertTrue(withRates.containsAll(Set.of("rates", "destinations", "trend")), withRates.toString());
    }

    @Test
    @DisplayName("no object of the contract names a person beside a rate")
    void notBesideEachOther() {
        Set<String> wrong = new TreeSet<>();
        operations().forEach(operation -> schemas(operation).stream()
                .filter(schema -> has(schema, RATE) && has(schema, PERSON))
                .forEach(schema -> wrong.add(operation.get("operationId").asText() + ": " + schema)));
        assertEquals(Set.of(), wrong);
    }

    @Test
    @DisplayName("what says how reviews were done says nothing about who found work")
    void qualityWithoutRates() {
        JsonNode quality = operations().stream()
                .filter(operation -> operation.get("operationId").asText().equals("reviewQuality"))
                .findFirst()
                .orElseThrow();
        Pattern figures = Pattern.compile("(?i).*rate|employed|graduates|reported|verified|signed");
        assertFalse(schemas(quality).stream().anyMatch(schema -> has(schema, figures)));
        assertTrue(schemas(quality).stream().anyMatch(schema -> has(schema, Pattern.compile("returnedLaterShare"))));
    }

    @Test
    @DisplayName("a grouping by counselor would be found")
    void wouldBeFound() {
        ObjectNode operation = new ObjectMapper().createObjectNode();
        ObjectNode parameter = operation.putArray("parameters").addObject().put("name", "by");
        parameter.putObject("schema").putArray("enum").add("college").add("counselor");
        assertEquals(1, byPerson(operation).size());
        parameter.put("name", "staffNumber").putObject("schema");
        assertEquals(1, byPerson(operation).size());
    }

    private List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        contract.get("paths")
                .forEach(path -> path.forEach(method -> {
                    if (method.has("operationId")) {
                        operations.add(method);
                    }
                }));
        return operations;
    }

    private Set<String> byPerson(JsonNode operation) {
        Set<String> found = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            if (PERSON.matcher(name).matches()) {
                found.add(operation.path("operationId").asText() + " takes " + name);
            }
            JsonNode schema = resolved(parameter.path("schema"));
            schema.path("enum").forEach(value -> {
                if (PERSON.matcher(value.asText()).matches()) {
                    found.add(operation.path("operationId").asText() + " takes " + name + "=" + value.asText());
                }
            });
        });
        return found;
    }

    /** @return every schema that a successful answer can hold */
    private Set<JsonNode> schemas(JsonNode operation) {
        Set<JsonNode> all = new LinkedHashSet<>();
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(
                        answer -> answer.getValue().path("content").forEach(type -> collect(type.path("schema"), all)));
        return all;
    }

    private void collect(JsonNode node, Set<JsonNode> into) {
        JsonNode schema = resolved(node);
        if (schema.isObject() && into.add(schema)) {
            schema.path("properties").forEach(property -> collect(property, into));
            collect(schema.path("items"), into);
            collect(schema.path("additionalProperties"), into);
            for (String several : List.of("allOf", "anyOf", "oneOf")) {
                schema.path(several).forEach(one -> collect(one, into));
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? contract.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static boolean has(JsonNode schema, Pattern name) {
        boolean[] found = {false};
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(one -> found[0] |= name.matcher(one).matches());
        return found[0];
    }
}
