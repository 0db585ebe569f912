package org.luoshi.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.contract.Operation;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** Every operation of the contract by every role, and by nobody. What a request is about does not exist, so nothing comes of it. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R4.1 R4.2 every operation x every role")
class RolesTest {

    private static final Map<String, String> ACCOUNTS = Map.of(
            "graduate", "graduate",
            "counselor", "counselor",
            "class-adviser", "adviser",
            "officer", "officer",
            "leader", "leader",
            "office", "office",
            "inspector", "inspector");

    static Stream<Operation> operations() {
        return Operation.all().stream();
    }

    @Test
    @DisplayName("every operation of the contract has its row, and every row its operation")
    void everyOperationHasItsRow() {
        assertEquals(
                operations().map(Operation::id).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(AllowedRoles.BY_OPERATION.keySet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("401 without a token, 403 for the roles it is not for, neither for those it is for")
    void byRole(Operation operation) {
        Set<String> roles = AllowedRoles.BY_OPERATION.getOrDefault(operation.id(), Set.of("(no row)"));
        if (roles.equals(AllowedRoles.ANYBODY)) {
            // what it is about does not exist, or nothing was sent
            int found = operation.path().contains("{") ? 404 : operation.writes() ? 400 : 200;
            assertEquals(found, send(operation, given(), false).statusCode());
            return;
        }
        assertEquals("401 /problems/unauthenticated", status(send(operation, given(), true)));
        for (Role role : Role.values()) {
            boolean may = roles.contains(role.realmName());
            Response answer = send(operation, given().auth().oauth2(token(role)), !may);
            if (may) {
                assertTrue(
                        !Set.of(401, 403).contains(answer.statusCode()) && answer.statusCode() < 500,
                        () -> role + ": " + status(answer));
            } else {
                assertEquals("403 /problems/role-not-allowed", status(answer), role.name());
            }
        }
    }

    private static String token(Role role) {
        return role == Role.REPORTING ? Tokens.reporting() : Tokens.of(ACCOUNTS.get(role.realmName()));
    }

    /** @param withNonsense adds a query parameter that does not exist: who may not call learns nothing about that */
    private static Response send(Operation operation, RequestSpecification request, boolean withNonsense) {
        operation.required().forEach(name -> request.queryParam(name, name.equals("role") ? "counselor" : "1949"));
        if (withNonsense) {
            request.queryParam("nonsense", "1");
        }
        if (operation.multipart()) {
            request.multiPart("file", "empty.csv", new byte[0]);
        } else if (operation.writes() && !operation.method().equals("DELETE")) {
            request.contentType("application/json").body("{}");
        }
        if (operation.id().equals("streamNotifications") && !withNonsense) {
            // a stream does not end: asked for in a form that it does not have
            request.accept("application/json");
        }
        String path = operation.path().replace("{year}", "1949").replaceAll("\\{\\w+}", "999999999999");
        return request.request(operation.method(), path);
    }

    private static String status(Response answer) {
        String type = answer.contentType().contains("json") ? answer.path("type") : null;
        return answer.statusCode() + " " + type;
    }
}
