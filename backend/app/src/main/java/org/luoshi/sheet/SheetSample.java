package org.luoshi.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.policy.Destination;
import org.luoshi.policy.Form;

/** Draws the declarations that the leader looks through: by weight, and by nothing but the root, so that nobody chooses them and anybody
 * can draw them again (R7.2). */
final class SheetSample {

    /** Forms that inspections find untrue most often. */
    private static final Set<Form> RISKY = EnumSet.of(Form.OTHER_HIRE, Form.STARTUP, Form.FREELANCE);

    private static final int MOST_FLAGS = 3;

    private record Ticket(String declaration, double key) {}

    private SheetSample() {}

    /** @param flags noticed about the declaration
     * @return from 1 to 6: how many times as likely it is drawn as one without risk */
    static int weight(Destination destination, int flags) {
        return 1 + (RISKY.contains(destination.form()) ? 2 : 0) + Math.min(MOST_FLAGS, flags);
    }

    /** Draws without putting back: the smallest of -ln(u)/weight, where u comes from SHA-256(root, newline, declaration).
     * @param root hex
     * @param weights by declaration
     * @return ids in the order drawn */
    static List<String> draw(String root, Map<String, Integer> weights, int size) {
        List<Ticket> tickets = new ArrayList<>(weights.size());
        MessageDigest begun = sha256();
        begun.update((root + "\n").getBytes(StandardCharsets.UTF_8));
        weights.forEach((id, weight) -> tickets.add(new Ticket(id, -StrictMath.log(unit(begun, id)) / weight)));
        return tickets.stream()
                .sorted(Comparator.comparingDouble(Ticket::key).thenComparing(Ticket::declaration))
                .limit(size)
                .map(Ticket::declaration)
                .toList();
    }

    // 52 bits of the digest, never 0; what comes before the declaration was digested once for all of them
    private static double unit(MessageDigest begun, String declaration) {
        byte[] digest = copy(begun).digest(declaration.getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < 7; i++) {
            bits = bits << 8 | digest[i] & 0xff;
        }
        return ((bits >>> 4) + 1) / (double) ((1L << 52) + 1);
    }

    static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest copy(MessageDigest begun) {
        try {
            return (MessageDigest) begun.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
