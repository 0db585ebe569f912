package org.luoshi.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys the service was given: the first one seals, all of them open. */
final class KeyRing {

    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9-]{1,20})=([0-9A-Fa-f]{64})");

    private final Map<String, PrivacyKey> keys = new LinkedHashMap<>();

    /** @throws KeyTrouble where no key is given, or one cannot be read */
    static KeyRing of(PrivacySettings settings) {
        return of(
                settings.keys().or(() -> settings.keyFile().map(KeyRing::read)).orElse(""));
    }

    /** @param text keys separated by blanks, commas or lines */
    static KeyRing of(String text) {
        KeyRing ring = new KeyRing();
        int nth = 0;
        for (String entry : text.strip().split("[\\s,]+")) {
            if (entry.isEmpty()) {
                throw KeyTrouble.none();
            }
            nth++;
            Matcher key = KEY.matcher(entry);
            if (!key.matches()) {
                throw KeyTrouble.malformed(nth);
            }
            PrivacyKey made = PrivacyKey.of(key.group(1), HexFormat.of().parseHex(key.group(2)));
            if (ring.keys.putIfAbsent(made.id(), made) != null) {
                throw KeyTrouble.twice(made.id());
            }
        }
        return ring;
    }

    private static String read(Path file) {
        try {
            return String.join(
                    "\n",
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.strip().startsWith("#"))
                            .toList());
        } catch (IOException unreadable) {
            throw KeyTrouble.unreadable(file.toString());
        }
    }

    /** @return the key that seals */
    PrivacyKey first() {
        return keys.values().iterator().next();
    }

    Optional<PrivacyKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    List<PrivacyKey> all() {
        return List.copyOf(keys.values());
    }
}
