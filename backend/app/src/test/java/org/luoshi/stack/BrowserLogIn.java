package org.luoshi.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Logs in at Keycloak's own page, as a browser does for the page of the product: code flow with PKCE. Unlike a direct grant this says when. */
public final class BrowserLogIn {

    private static final String PAGE = "http://localhost:5173/signed-in";
    private static final String VERIFIER = "luoshi-luoshi-luoshi-luoshi-luoshi-luoshi-1";
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    private BrowserLogIn() {}

    /** @param account its password is its name
     * @return an access token of the page */
    public static String of(String account) {
        return new BrowserLogIn().token(account);
    }

    private String token(String account) {
        String realm = StackProcess.shared().issuer() + "/protocol/openid-connect";
        HttpResponse<String> page = send(HttpRequest.newBuilder(
                URI.create(realm + "/auth?client_id=luoshi-spa&response_type=code&scope=openid&redirect_uri=" + PAGE
                        + "&code_challenge_method=S256&code_challenge=" + challenge())));
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new IllegalStateException(page.statusCode() + " " + page.body());
        }
        HttpResponse<String> back =
                send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=%1$s&password=%1$s".formatted(account))));
        Matcher code = CODE.matcher(back.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new IllegalStateException(back.statusCode() + " " + back.body());
        }
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(realm + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "client_id=luoshi-spa&grant_type=authorization_code&redirect_uri=" + PAGE + "&code_verifier="
                                + VERIFIER + "&code=" + code.group(1))));
        try {
            return new ObjectMapper()
                    .readTree(answer.body())
                    .required("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    // Keycloak marks its cookies for https, also on this machine; a browser makes an exception for it, the JDK does not
    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("; ")));
            }
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
