package org.luoshi.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares every answer that any test gets with the contract that the service serves. Requests are left alone: tests send wrong ones. */
public class ContractChecked implements QuarkusTestBeforeEachCallback {

    private static OpenApiValidationFilter filter;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (filter == null) {
            filter = new OpenApiValidationFilter(OpenApiInteractionValidator.createForInlineApiSpecification(contract())
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request", ValidationReport.Level.IGNORE)
                            // what operations answer is in the contract; pages, health and Keycloak are not
                            .withLevel("validation.request.path.missing", ValidationReport.Level.IGNORE)
                            .build())
                    .build());
        }
        RestAssured.replaceFiltersWith(List.of(filter));
    }

    // written by the build that the tests run; ContractTest holds it to what is served and committed
    private static String contract() {
        try {
            return Files.readString(Path.of("target/openapi/openapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
