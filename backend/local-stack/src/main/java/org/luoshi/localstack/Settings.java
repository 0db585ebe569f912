package org.luoshi.localstack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the stack is told: one environment variable a setting, and the same as an option ({@code LOCAL_STORE_PORT=9100}
 * or {@code --store-port=9100}; the option wins).
 *
 * @param values settings by option name
 * @param switches options without a value
 */
record Settings(Map<String, String> values, Set<String> switches) {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("data", ".data"),
            Map.entry("tools", System.getProperty("user.home") + "/.cache/luoshi"),
            Map.entry("parts", "database,store,keycloak"),
            Map.entry("database", "mariadb"),
            Map.entry("database-port", "3307"),
            Map.entry("database-memory", "256M"),
            Map.entry("database-durable", "true"),
            Map.entry("owner-password", "luoshi-owner"),
            Map.entry("app-password", "luoshi-app"),
            Map.entry("store-port", "9000"),
            Map.entry("store-access-key", "luoshi"),
            Map.entry("store-secret-key", "luoshi-secret"),
            Map.entry("keycloak-port", "8180"),
            Map.entry("api-port", "8080"),
            Map.entry("management-port", "9001"),
            Map.entry("service", "backend/app/target/quarkus-app/quarkus-run.jar"),
            Map.entry("reader", "backend/reader/target/reader"),
            Map.entry("service-options", "-Xmx512m -XX:+UseSerialGC"),
            Map.entry("demo", "false"),
            Map.entry("mail-port", "2525"),
            Map.entry("page-port", "5173"),
            Map.entry("page", "frontend/dist"),
            Map.entry("page-headers", "deploy/nginx/security-headers.conf.template"),
            Map.entry("realm", "deploy/keycloak/luoshi-realm.json"));
    private static final Set<String> SWITCHES = Set.of("fresh", "wipe", "until-stdin-closes", "help");

    /** Reads options and environment; refuses an unknown option by name. */
    static Settings of(String[] arguments, Map<String, String> environment) {
        Map<String, String> values = new java.util.HashMap<>(DEFAULTS);
        DEFAULTS.keySet().forEach(name -> {
            String given = environment.get(variable(name));
            if (given != null && !given.isBlank()) {
                values.put(name, given);
            }
        });
        Set<String> switches = new java.util.HashSet<>();
        for (String argument : arguments) {
            String[] parts = argument.startsWith("--") ? argument.substring(2).split("=", 2) : new String[] {""};
            if (parts.length == 2 && DEFAULTS.containsKey(parts[0])) {
                values.put(parts[0], parts[1]);
            } else if (parts.length == 1 && SWITCHES.contains(parts[0])) {
                switches.add(parts[0]);
            } else {
                throw new Refused("unknown option " + argument + "; --help lists them all");
            }
        }
        return new Settings(Map.copyOf(values), Set.copyOf(switches));
    }

    /** The list that {@code --help} prints. */
    static String help() {
        StringBuilder text = new StringBuilder("Options (environment variable, default):\n");
        DEFAULTS.keySet().stream()
                .sorted()
                .forEach(name ->
                        text.append("  --%-18s %-24s %s%n".formatted(name + "=…", variable(name), DEFAULTS.get(name))));
        return text + "  --fresh               starts with an empty database and an empty store\n"
                + "  --wipe                removes all data and ends\n"
                + "  --until-stdin-closes  stops when its standard input is closed\n";
    }

    private static String variable(String option) {
        return "LOCAL_" + option.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    String text(String name) {
        return values.get(name);
    }

    Path data() {
        return path("data");
    }

    Path tools() {
        return path("tools");
    }

    Path path(String name) {
        return Path.of(text(name)).toAbsolutePath().normalize();
    }

    /** Where people open the page; Keycloak sends them back there and nowhere else. */
    String pageUrl() {
        return "http://localhost:" + port("page-port").number();
    }

    /** Which parts to start, in this order. */
    List<String> parts() {
        return Arrays.stream(text("parts").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    Port port(String name) {
        try {
            int number = Integer.parseInt(text(name));
            if (number > 0 && number < 65536) {
                return new Port(number, variable(name));
            }
        } catch (NumberFormatException notANumber) {
            // said below, for both kinds of mistake
        }
        throw new Refused(variable(name) + " must be a port from 1 to 65535, not " + text(name));
    }
}
