package org.luoshi.notice;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.AtOnce;
import org.luoshi.problem.Refusal;
import org.luoshi.review.Persona;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("another system of the school hears as signed events what people are told")
class WebhookTest {

    private static final Instant NOON = Instant.parse("2090-06-01T04:00:00Z");

    @Inject
    Teller teller;

    @Inject
    EventDispatcher dispatcher;

    @Inject
    EntityManager entities;

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer receiver;
    private String secret;

    private record Got(String event, String timestamp, String signature, String body) {}

    @BeforeEach
    void receiver() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            got.add(new Got(
                    headers.getFirst("Luoshi-Event"),
                    headers.getFirst("Luoshi-Timestamp"),
                    headers.getFirst("Luoshi-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
        QuarkusTransaction.requiringNew().run(() -> entities.createQuery("update Notification set hookAt = null")
                .executeUpdate());
        secret = change("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook", true)
                .statusCode(200)
                .body("secret", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .path("secret");
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        change(null, false).statusCode(200);
    }

    private static ValidatableResponse change(String url, boolean newSecret) {
        int version = Persona.OFFICE
                .person()
                .get("/webhook")
                .statusCode(200)
                .body("secret", nullValue())
                .extract()
                .path("version");
        Map<String, Object> body = new HashMap<>(Map.of("newSecret", newSecret, "version", version));
        if (url != null) {
            body.put("url", url);
        }
        return Persona.OFFICE.person().put("/webhook", body);
    }

    private static Clock at(Duration after) {
        return Clock.fixed(NOON.plus(after), SchoolTime.ZONE);
    }

    private void tell() {
        QuarkusTransaction.requiringNew()
                .run(() -> teller.tell(
                        List.of(new Telling(
                                "graduate:2022010101",
                                null,
                                NotificationKind.URGED,
                                Map.of("by", "陈思远"),
                                "hook/" + System.nanoTime())),
                        NOON));
    }

    @Test
    @DisplayName("each once, signed over moment and body with the secret that was shown once, with no name in it")
    void signed() throws Exception {
        tell();
        assertEquals(1, dispatcher.dispatch(at(Duration.ZERO)));
        assertEquals(0, dispatcher.dispatch(at(Duration.ofHours(1))));
        assertEquals(1, got.size());
        Got one = got.getFirst();
        assertEquals(String.valueOf(NOON.getEpochSecond()), one.timestamp());
        assertEquals("v1=" + hmac(one.timestamp() + "." + one.body()), one.signature());
        assertTrue(one.body().contains("\"kind\":\"URGED\"") && one.body().contains(one.event()), one.body());
        assertFalse(one.body().contains("陈思远"), one.body());
        Persona.OFFICE.person().get("/webhook").body("waiting", is(0)).body("failure", nullValue());
    }

    private String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("a receiver that fails is tried again, later each time, and the office sees why; then it comes once")
    void retries() {
        answer = 500;
        tell();
        assertEquals(0, dispatcher.dispatch(at(Duration.ZERO)));
        assertEquals(0, dispatcher.dispatch(at(Duration.ofSeconds(29))));
        assertEquals(1, got.size());
        Persona.OFFICE.person().get("/webhook").body("waiting", is(1)).body("failure", is("HTTP 500"));
        answer = 302;
        assertEquals(0, dispatcher.dispatch(at(Duration.ofSeconds(30))));
        assertEquals(0, dispatcher.dispatch(at(Duration.ofSeconds(89))));
        answer = 204;
        assertEquals(1, dispatcher.dispatch(at(Duration.ofSeconds(90))));
        assertEquals(3, got.size());
    }

    @Test
    @DisplayName("two instances at once: one event")
    void twoAtOnce() {
        tell();
        List<Integer> sent =
                AtOnce.all(() -> dispatcher.dispatch(at(Duration.ZERO)), () -> dispatcher.dispatch(at(Duration.ZERO)));
        assertEquals(1, sent.stream().mapToInt(Integer::intValue).sum());
        assertEquals(1, got.size());
    }

    @Test
    @DisplayName("without an address nothing waits and nothing is sent")
    void none() {
        change(null, false).statusCode(200).body("secret", nullValue());
        tell();
        assertEquals(0, dispatcher.dispatch(at(Duration.ofDays(1))));
        Persona.OFFICE.person().get("/webhook").body("waiting", is(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://10.1.2.3/x",
                "https://192.168.1.1/x",
                "https://169.254.169.254/latest",
                "https://100.64.0.1/x",
                "https://[fd00::1]/x",
                "https://[64:ff9b::7f00:1]/x",
                "https://[2002:a01:203::1]/x",
                "https://[::ffff:10.1.2.3]/x",
                "https://0.0.0.0/x",
                "http://203.0.113.7/x",
                "https://user@203.0.113.7/x",
                "ftp://203.0.113.7/x",
                "nowhere"
            })
    @DisplayName("no address inside of the school's network, none without TLS, none with a name in it")
    void addresses(String url) {
        WebhookAddress outsideOnly = new WebhookAddress(new OutsideOnly());
        org.junit.jupiter.api.Assertions.assertThrows(Refusal.class, () -> outsideOnly.require(url));
        assertEquals("203.0.113.7", outsideOnly.require("https://203.0.113.7/x").getHost());
    }

    /** The settings as they are where nobody sets anything. */
    private record OutsideOnly() implements WebhookSettings {
        @Override
        public java.util.Optional<String> key() {
            return java.util.Optional.empty();
        }

        @Override
        public boolean privateAddresses() {
            return false;
        }

        @Override
        public String sendEvery() {
            return "off";
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration claim() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration giveUpAfter() {
            return Duration.ofSeconds(1);
        }
    }
}
