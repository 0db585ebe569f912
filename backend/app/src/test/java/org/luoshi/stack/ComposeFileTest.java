package org.luoshi.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The compose file is checked without Docker: against the published schema, and against the files it names. */
class ComposeFileTest {
    private static final Path ROOT = Path.of("../..");

    private static JsonNode compose() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(ROOT.resolve("docker-compose.yml").toFile());
    }

    private static JsonSchema schema() throws IOException {
        ObjectNode schema = (ObjectNode) new ObjectMapper()
                .readTree(
                        ROOT.resolve("deploy/compose-schema/compose-spec.json").toFile());
        // its own name is not an absolute address, which the validator insists on
        schema.remove("$id");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }

    @Test
    @DisplayName("docker-compose.yml is what the schema of compose files allows")
    void fitsTheSchema() throws IOException {
        assertEquals(Set.of(), schema().validate(compose()));
    }

    @Test
    @DisplayName("the check fails on a key that compose does not know")
    void noticesAMistake() throws IOException {
        ObjectNode compose = (ObjectNode) compose();
        ((ObjectNode) compose.at("/services/service")).put("enviroment", "x");
        assertFalse(schema().validate(compose).isEmpty());
    }

    @Test
    @DisplayName("every local file that the compose file names exists")
    void filesExist() throws IOException {
        for (JsonNode service : compose().get("services")) {
            JsonNode dockerfile = service.at("/build/dockerfile");
            if (dockerfile.isTextual()) {
                assertTrue(Files.exists(ROOT.resolve(dockerfile.asText())), dockerfile.asText());
            }
            for (JsonNode volume : service.path("volumes")) {
                String from = volume.asText().split(":")[0];
                assertTrue(!from.startsWith("./") || Files.exists(ROOT.resolve(from)), from);
            }
        }
    }

    @Test
    @DisplayName("every secret that must be given is in the example of the environment")
    void exampleIsComplete() throws IOException {
        String text = Files.readString(ROOT.resolve("docker-compose.yml"));
        Set<String> wanted = Pattern.compile("\\$\\{([A-Z_]+):\\?")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> given = Files.readAllLines(ROOT.resolve("deploy/compose.env.example")).stream()
                .filter(line -> line.matches("[A-Z_]+=.+"))
                .map(line -> line.split("=")[0])
                .collect(Collectors.toSet());
        assertFalse(wanted.isEmpty());
        wanted.removeAll(given);
        assertEquals(Set.of(), wanted);
    }

    @Test
    @DisplayName("images are pinned, and every database password stays out of the file")
    void pinnedAndWithoutSecrets() throws IOException {
        for (JsonNode service : compose().get("services")) {
            String image = service.path("image").asText("built:here");
            assertTrue(image.matches("[a-z/]+:[\\w.]*\\w") && !image.endsWith(":latest"), image);
            service.path("environment").properties().forEach(entry -> {
                if (entry.getKey().matches(".*(PASSWORD|SECRET)(_KEY)?")) {
                    assertTrue(entry.getValue().asText().matches("\\$\\{[A-Z_]+(:\\?.*)?}"), entry.getKey());
                }
            });
        }
    }
}
