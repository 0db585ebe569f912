package org.luoshi.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.luoshi.policy.Destination;

/** Derives the sample from root and seed, and from nothing else, so that nobody chooses it and anybody derives it again (R8.2).
 *
 * <p>Within each stratum every declaration gets the ticket SHA-256(root, newline, seed, newline, id of the declaration), root and ticket
 * as hex in small letters, all in ASCII; the smallest tickets are drawn, compared as text: all of a destination that is checked whole, else
 * as many as the plan says. {@code docs/draw.mjs} is the same in thirty lines. */
final class Drawing {

    /** What can be drawn. */
    record Candidate(String declaration, String stratum, Destination destination) {}

    /** One that was drawn.
     * @param place within its stratum, from 1 */
    record Drawn(String declaration, String stratum, int place) {}

    private record Ticket(String hash, Candidate candidate) {}

    private Drawing() {}

    /** @return what was drawn, by stratum in order of its key, within it in order of tickets */
    static List<Drawn> draw(String root, String seed, List<Candidate> population, Sizes sizes) {
        TreeMap<String, List<Ticket>> strata = new TreeMap<>();
        population.forEach(one -> strata.computeIfAbsent(one.stratum(), none -> new ArrayList<>())
                .add(new Ticket(ticket(root, seed, one.declaration()), one)));
        List<Drawn> drawn = new ArrayList<>();
        strata.forEach((stratum, tickets) -> {
            boolean whole =
                    sizes.whole().contains(tickets.getFirst().candidate().destination());
            tickets.sort(Comparator.comparing(Ticket::hash));
            int size = whole ? tickets.size() : Math.min(tickets.size(), sizes.each());
            for (int i = 0; i < size; i++) {
                drawn.add(new Drawn(tickets.get(i).candidate().declaration(), stratum, i + 1));
            }
        });
        return drawn;
    }

    static String ticket(String root, String seed, String declaration) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((root + "\n" + seed + "\n" + declaration).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
