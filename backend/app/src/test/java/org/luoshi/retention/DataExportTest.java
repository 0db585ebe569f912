package org.luoshi.retention;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** What is held about a graduate: told and handed over (PIPL 17, 45). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DataExportTest extends OneDeclared {

    @Test
    @DisplayName("only graduates take data along, and only their own")
    void scope() {
        String own = "/graduates/" + school.graduate().id;
        for (String path : List.of(own + "/data-export", own + "/held-data")) {
            get("office", path).statusCode(403);
            get("counselor", path).statusCode(403);
            get("graduate2", path).statusCode(404).body("type", is("/problems/not-found"));
        }
        get("officer", "/retention").statusCode(403);
        put("officer", "/retention/" + school.year(), Map.of("keepUntil", "2199-12-31", "version", 0))
                .statusCode(403);
    }

    @Test
    @DisplayName(
            "a graduate is told what is held, why and until when, and takes all of it along: data and files, byte for byte")
    void export() throws IOException {
        declareAndVerify();
        post("counselor", "/graduates/" + school.graduate().id + "/id-number-reveals", Map.of("reason", "核对合同"))
                .statusCode(200);
        String path = "/graduates/" + school.graduate().id;
        get("graduate", path + "/held-data")
                .statusCode(200)
                .body("keepUntil", is((school.year() + 3) + "-12-31"))
                .body("files", is(1))
                .body("sections.section", hasItems("graduate", "declarations", "declaration-steps", "evidence", "log"))
                .body("sections.find { it.section == 'log' }.keptForGood", is(true))
                .body("sections.find { it.section == 'log' }.records", greaterThan(4))
                .body("sections.find { it.section == 'declaration-steps' }.records", is(3));
        Map<String, byte[]> files = unzip("graduate", path);
        JsonNode data = new ObjectMapper().readTree(files.remove("data.json"));
        assertEquals("毕业生0101", data.at("/graduate/0/name").asText());
        assertEquals("11010519491231002X", data.at("/graduate/0/idNumber").asText());
        assertTrue(data.at("/graduate/0/counted").isBoolean());
        assertEquals(
                "长沙湘电科技有限公司", data.at("/declarations/0/details/employer/name").asText());
        assertEquals(3, data.get("declaration-steps").size());
        assertEquals("核对合同", data.at("/reveals/0/reason").asText());
        assertFalse(data.at("/reveals/0/seenBy").asText().isBlank());
        assertEquals(1, files.size());
        assertArrayEquals(proof, files.values().iterator().next());
        assertTrue(files.keySet().iterator().next().endsWith("contract.png"));
        Map<String, byte[]> again = unzip("graduate", path);
        JsonNode log = new ObjectMapper().readTree(again.get("data.json")).get("log");
        assertTrue(log.toString().contains("data-exported"), "the first one is in the log");
    }

    private static Map<String, byte[]> unzip(String account, String path) throws IOException {
        byte[] zip = given().auth()
                .oauth2(Tokens.of(account))
                .get("/api/v1" + path + "/data-export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
