package org.luoshi.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service itself, as packaged, on the other parts of this stack. */
final class Service implements Part {
    private final Settings settings;
    private final Child child;

    Service(Settings settings) {
        this.settings = settings;
        this.child = new Child(name(), settings.data());
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public List<Port> ports() {
        return List.of(settings.port("api-port"), settings.port("management-port"));
    }

    @Override
    public boolean needsTheOthers() {
        return true;
    }

    @Override
    public void launch() throws IOException {
        Path jar = settings.path("service");
        if (!Files.exists(jar)) {
            throw new Refused("no service at " + jar + "; package it first (mvn package in backend/)");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of(settings.text("service-options").split(" ")));
        command.addAll(startCache(jar));
        command.addAll(List.of("-jar", jar.toString()));
        child.start(command, environment(), settings.data());
    }

    // one of another build or JDK, or a broken one, is left alone by Java, which then says nothing and starts as
    // without it
    private static List<String> startCache(Path jar) throws IOException {
        Path cache = jar.resolveSibling("start.aot");
        return Files.exists(cache) && Files.size(cache) > 0
                ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of();
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "QUARKUS_HTTP_PORT", String.valueOf(settings.port("api-port").number()));
        environment.put(
                "QUARKUS_MANAGEMENT_PORT",
                String.valueOf(settings.port("management-port").number()));
        environment.put(
                "LUOSHI_DATABASE_ADDRESS",
                "127.0.0.1:" + settings.port("database-port").number());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", settings.text("app-password"));
        environment.put("QUARKUS_FLYWAY_PASSWORD", settings.text("owner-password"));
        environment.put(
                "LUOSHI_STORE_ENDPOINT",
                "http://localhost:" + settings.port("store-port").number());
        environment.put("LUOSHI_STORE_ACCESS_KEY", settings.text("store-access-key"));
        environment.put("LUOSHI_STORE_SECRET_KEY", settings.text("store-secret-key"));
        environment.put(
                "LUOSHI_PRIVACY_KEYS", "local=" + Secret.in(settings.data().resolve("id-numbers.key")));
        environment.put("LUOSHI_CONCERN_SENDER_KEY", Secret.in(settings.data().resolve("concern-sender.key")));
        environment.put("LUOSHI_WEBHOOK_KEY", Secret.in(settings.data().resolve("webhook.key")));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", Keycloak.issuer(settings));
        environment.put("LUOSHI_LOG_MAKE_SIGNING_KEY", "true");
        environment.put(
                "LUOSHI_LOG_SIGNING_KEY_FILE",
                settings.data().resolve("log.key").toAbsolutePath().toString());
        // the secret that the realm file has for machines like this one
        environment.put("LUOSHI_ACCOUNTS_CLIENT_SECRET", "luoshi-accounts-secret");
        environment.put("LUOSHI_ACCOUNTS_ACTIVATE_AT", settings.pageUrl() + "/activate");
        environment.put("LUOSHI_SHEET_VERIFY_AT", settings.pageUrl() + "/verify/");
        if (settings.parts().contains("mail")) {
            environment.put("LUOSHI_MAIL_ENABLED", "true");
            // the same time twice: mails are caught here whatever the hour, unless somebody sets quiet hours of their
            // own
            environment.put("LUOSHI_MAIL_QUIET_FROM", "00:00");
            environment.put("LUOSHI_MAIL_QUIET_UNTIL", "00:00");
            environment.put("LUOSHI_MAIL_PAGE_URL", settings.pageUrl());
            environment.put("LUOSHI_MAIL_SERVER_HOST", "127.0.0.1");
            environment.put(
                    "LUOSHI_MAIL_SERVER_PORT",
                    String.valueOf(settings.port("mail-port").number()));
        }
        environment.put("LUOSHI_READING_READER", settings.path("reader").toAbsolutePath() + "/*");
        environment.put("LUOSHI_DEMO_ENABLED", settings.text("demo"));
        return environment;
    }

    @Override
    public boolean answers() {
        return Http.ok(URI.create(
                "http://127.0.0.1:" + settings.port("management-port").number() + "/q/health/ready"));
    }

    @Override
    public boolean alive() {
        return child.alive();
    }

    @Override
    public String address() {
        return "http://localhost:%d/api/v1 (contract at /q/swagger-ui)"
                .formatted(settings.port("api-port").number());
    }

    @Override
    public void stopLeftover() {
        child.stopLeftover();
    }

    @Override
    public String lastWords() {
        return child.lastWords();
    }

    @Override
    public void stop() {
        child.stop();
    }
}
