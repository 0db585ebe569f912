package org.luoshi.problem;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Valid requests damaged at random, by a seed that is printed: the service never fails over them. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class MutatedRequestsTest {

    private static final int EACH = 60;
    private static final List<String> PIECES = List.of(
            "null",
            "\"\"",
            "[]",
            "{}",
            "-1",
            "1e400",
            "true",
            "\"𠮷🎓\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "99999999999999999999",
            "\"2026-13-45\"",
            "\"+999999999-12-31\"",
            "\"-0001-01-01\"",
            "\"' or 1=1 -- \"",
            "\"=1+1\"",
            ",",
            "}",
            "\"",
            "\\");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "%",
            "_",
            "'",
            "\"",
            "\\",
            "\u0000",
            "𠮷",
            "🎓",
            "-1",
            "2147483647",
            "2147483648",
            "NaN",
            "1e9",
            "null",
            "true",
            "[]",
            "a,b",
            "' or 1=1 -- ",
            "%25",
            "../..",
            "2026-02-30",
            "0",
            "+999999999-12-31T00:00:00Z",
            "x".repeat(300));

    @Inject
    Fixture fixture;

    private final Client graduate = new Client("graduate");
    private final Client counselor = new Client("counselor");
    private final Client office = new Client("office");
    private final long seed = Long.getLong("luoshi.test.seed", System.nanoTime());

    private interface Send {
        Client.Answer to(String text);
    }

    @Test
    @DisplayName("bodies: whatever stands in them, the answer is an answer")
    void bodies() {
        Fixture.School school = fixture.school();
        int year = school.year();
        String draft = "/declarations/" + graduate.draft(year, "CONTRACT");
        String details =
                "{\"employer\":{\"name\":\"长沙\",\"creditCode\":\"91430100MA4L000150\",\"nature\":\"39\",\"contactPhone\":\"0731-88888888\"},"
                        + "\"signedOn\":\"2026-06-01\",\"monthlyPay\":5000,\"schoolName\":\"x\",\"nationalCode\":\"10\"}";
        List<Executable> all = new ArrayList<>();
        mutate(
                all,
                "{\"version\":0,\"destination\":\"CONTRACT\",\"details\":" + details + "}",
                body -> graduate.text("PUT", draft, "application/json", body));
        mutate(
                all,
                "{\"cohort\":" + year
                        + ",\"graduateId\":\"1\",\"destination\":\"SEEKING\",\"details\":{},\"copyOf\":\"1\"}",
                body -> counselor.text("POST", "/declarations", "application/json", body));
        mutate(
                all,
                "{\"version\":0,\"attestations\":[\"NOT_FORCED\",\"NOT_FALSE\"]}",
                body -> graduate.text("POST", draft + "/submission", "application/json", body));
        mutate(
                all,
                "{\"action\":\"RETURN\",\"version\":0,\"reasons\":[\"OTHER\"],\"slots\":[\"contract\"],\"comment\":\"看不清\"}",
                body -> counselor.text("POST", draft + "/reviews", "application/json", body));
        mutate(
                all,
                "{\"items\":[{\"id\":\"1\",\"version\":0}],\"filter\":null,\"expectedCount\":1,\"action\":\"RETURN\",\"reasons\":[\"DOUBTFUL\"]}",
                body -> counselor.text("POST", "/reviews/batch", "application/json", body));
        mutate(
                all,
                "{\"stage\":\"CLASS\",\"cohort\":" + year + ",\"college\":\"01\",\"q\":\"毕业\",\"skip\":[\"1\"]}",
                body -> counselor.text("POST", "/review-queue/next", "application/json", body));
        mutate(
                all,
                "{\"kind\":\"SHOP_URL\",\"url\":\"https://shop.example/1\"}",
                body -> graduate.text("POST", draft + "/links", "application/json", body));
        mutate(
                all,
                "{\"version\":0,\"opensOn\":\"2020-01-01\",\"reportDueOn\":\"" + year
                        + "-08-31\",\"weeklyDue\":\"FRIDAY\",\"grouping\":\"2024\"}",
                body -> office.text("PATCH", "/cohorts/" + year, "application/json", body));
        mutate(
                all,
                "{\"cohort\":" + year
                        + ",\"name\":\"张老师\",\"role\":\"counselor\",\"collegeCode\":\"01\",\"classNames\":[\"机电2201班\"]}",
                body -> office.text("PUT", "/assignments/T9999", "application/json", body));
        mutate(
                all,
                "{\"version\":0,\"phone\":\"13800000000\",\"email\":\"a@b.cn\"}",
                body -> office.text("PATCH", "/graduates/" + school.graduate().id, "application/json", body));
        assertAll(all);
    }

    @Test
    @DisplayName("queries and paths: whatever stands in them, the answer is an answer")
    void queries() {
        int year = fixture.school().year();
        List<String> paths = List.of(
                "/graduates?cohort=@",
                "/graduates?q=@",
                "/graduates?college=@",
                "/graduates?class=@",
                "/graduates?reportedAs=@",
                "/graduates?waitingBefore=@",
                "/graduates?page=@",
                "/graduates?state=@",
                "/declarations?class=@",
                "/declarations?graduateId=@",
                "/declarations/@",
                "/graduates/@",
                "/cohorts/@",
                "/cohorts/@/colleges",
                "/cohorts/@/roster-imports/1",
                "/evidence/@/content",
                "/statistics/rates?cohort=@",
                "/statistics/rates?cohort=" + year + "&asOf=@",
                "/statistics/rates?cohort=" + year + "&class=@",
                "/statistics/destinations?cohort=" + year + "&college=@",
                "/statistics/progress?cohort=" + year + "&college=@",
                "/policy?cohort=@",
                "/assignments?cohort=@",
                "/assignments/gaps?cohort=@",
                "/@");
        List<Executable> all = new ArrayList<>();
        for (String path : paths) {
            for (String value : VALUES) {
                String sent = path.replace(
                        "@", URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
                all.add(() -> answered(office.get(sent), "GET " + sent));
            }
        }
        assertAll(all);
    }

    private void mutate(List<Executable> all, String valid, Send send) {
        for (int i = 0; i < EACH; i++) {
            Random random = new Random(seed + i);
            String body = mutate(valid, random);
            String message = body + "\n-Dluoshi.test.seed=" + (seed + i);
            all.add(() -> answered(send.to(body), message));
        }
    }

    // puts a piece in the place of a value, or anywhere
    private static String mutate(String valid, Random random) {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        int at = random.nextInt(valid.length());
        if (random.nextInt(4) == 0) {
            return valid.substring(0, at) + piece + valid.substring(Math.min(valid.length(), at + random.nextInt(8)));
        }
        int from = valid.indexOf(':', at);
        if (from < 0) {
            return piece;
        }
        int to = from + 1;
        while (to < valid.length() && ",}]".indexOf(valid.charAt(to)) < 0) {
            to++;
        }
        return valid.substring(0, from + 1) + piece + valid.substring(to);
    }

    private static void answered(Client.Answer answer, String message) {
        assertTrue(
                answer.status() < 500,
                () -> answer.status() + " to " + message + "\n" + new String(answer.body(), StandardCharsets.UTF_8));
    }
}
