package org.luoshi;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.luoshi.stack.Tokens;

/** What people do through the API, by account, with tokens of the real realm; paths are those below {@code /api/v1}. */
public final class Errands {

    public static final List<String> FOUR_NOS =
            List.of("NOT_FORCED", "DIPLOMA_NOT_TIED", "NOT_FALSE", "NO_INTERNSHIP_MATERIAL");

    private static final Map<String, Object> CONTRACT = Map.of(
            "employer",
            Map.of(
                    "name", "长沙湘电科技有限公司",
                    "creditCode", "91430100MA4L000150",
                    "nature", "其他企业",
                    "location", "湖南省长沙市",
                    "jobCategory", "工程技术人员",
                    "contactName", "李工",
                    "contactPhone", "0731-88888888"));

    private Errands() {}

    public static ValidatableResponse get(String account, String path) {
        return given().auth().oauth2(Tokens.of(account)).get("/api/v1" + path).then();
    }

    public static ValidatableResponse post(String account, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of(account))
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    public static ValidatableResponse put(String account, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of(account))
                .contentType("application/json")
                .body(body)
                .put("/api/v1" + path)
                .then();
    }

    /** Sends a file in the part {@code file}; the contract is not looked at, as it cannot read such requests. */
    public static ValidatableResponse upload(String account, String path, String name, byte[] content, String kind) {
        var request = given().noFilters().auth().oauth2(Tokens.of(account));
        if (kind != null) {
            request.multiPart("kind", kind);
        }
        return request.multiPart("file", name, content, "application/octet-stream")
                .post("/api/v1" + path)
                .then();
    }

    /** @return id of a new draft of a labour contract, or of a copy of an earlier declaration */
    public static String contract(String account, int cohort, String copyOf) {
        Map<String, Object> body = new HashMap<>();
        body.put("cohort", cohort);
        if (copyOf == null) {
            body.put("destination", "CONTRACT");
            body.put("details", CONTRACT);
        } else {
            body.put("copyOf", copyOf);
        }
        return post(account, "/declarations", body).statusCode(201).extract().path("id");
    }

    /** Takes a step of a declaration with the version in force. */
    public static void step(String account, String declaration, String path, Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put(
                "version",
                get(account, "/declarations/" + declaration).extract().<Integer>path("version"));
        post(account, "/declarations/" + declaration + "/" + path, whole).statusCode(200);
    }

    /** @return a picture that no other proof is equal to */
    public static byte[] picture() {
        try {
            var out = new ByteArrayOutputStream();
            BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
            // more than a pixel holds, which two of a thousand would share sooner or later
            long now = System.nanoTime();
            image.setRGB(1, 1, (int) now & 0xFFFFFF);
            image.setRGB(2, 1, (int) (now >> 24) & 0xFFFFFF);
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
