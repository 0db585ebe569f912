package org.luoshi.evidence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(value = Clamd.class, restrictToAnnotatedClass = true)
@DisplayName("R6.1 an upload goes through the scanner")
class ScannedUploadTest {

    @Inject
    Fixture fixture;

    @Test
    @DisplayName("a PDF that carries malware is refused and not there afterwards; the clean one is taken")
    void scanned() throws IOException {
        String token = Tokens.of("graduate");
        String id = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("cohort", fixture.school().year(), "destination", "CONTRACT", "details", Map.of()))
                .post("/api/v1/declarations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        upload(token, id, Clamd.EICAR).statusCode(422).body("reason", equalTo("INFECTED"));
        given().auth().oauth2(token).get("/api/v1/declarations/" + id).then().body("evidence", hasSize(0));
        upload(token, id, "clean").statusCode(201);
    }

    private static io.restassured.response.ValidatableResponse upload(String token, String id, String words)
            throws IOException {
        return given().auth()
                .oauth2(token)
                .multiPart("kind", "LABOUR_CONTRACT")
                .multiPart("file", "合同.pdf", pdf(words), "application/pdf")
                .post("/api/v1/declarations/" + id + "/evidence")
                .then();
    }

    // a picture of the page in plain bytes: the words stand in the file as they are
    private static byte[] pdf(String words) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle("contract");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            String body = out.toString(StandardCharsets.ISO_8859_1);
            int header = body.indexOf('\n') + 1;
            // a comment behind the header, as long as the offsets say nothing of it: rebuilt by whoever reads the file
            return (body.substring(0, header) + "%" + words + "\n" + body.substring(header))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
