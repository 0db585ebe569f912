package org.luoshi.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.Client;
import org.luoshi.stack.LocalStackResource;

/** Refusals speak Chinese unless English is wanted more. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class LanguageOfProblemsTest {

    @ParameterizedTest(name = "Accept-Language: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | 找不到",
                "zh-TW,en;q=0.5 | 找不到",
                "en | Not found",
                "en-GB,en;q=0.9,zh;q=0.8 | Not found",
                "zh;q=0.1,en;q=0.9 | Not found",
                "fr,en;q=0.5 | Not found",
                "fr | 找不到",
                "* | 找不到",
                "en;q=0 | 找不到",
                "en;q=often | 找不到",
                ";;;,,= | 找不到",
            })
    @DisplayName("the first of the languages that we speak, else Chinese; a broken header breaks nothing")
    void language(String header, String title) {
        var problem = new Client("office")
                .get("/declarations/0", "Accept-Language", header)
                .refused(404, "not-found");
        assertEquals(title, problem.get("title").asText());
    }
}
