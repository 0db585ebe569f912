package org.luoshi.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The decree behind this package: 《毕业生就业数据统计与核查办法》. Its clauses are cited as R1 to R9 ({@code docs/policy.md}). */
public final class Decree {
    public static final String TITLE_ZH = "毕业生就业数据统计与核查办法";
    public static final String TITLE_EN = "Rules for counting and verifying the employment of graduates";
    public static final String NUMBER = "湘机电职院行字〔2021〕64号";
    public static final LocalDate ISSUED_ON = LocalDate.of(2021, 10, 18);

    /**
     * Names the policy that a figure was computed under. It follows from the policy itself (what counts, which proof, which
     * codes), so that two figures with the same version were counted by the same rules.
     */
    public static final String POLICY_VERSION = "2021-64." + digest(content()).substring(0, 8);

    private Decree() {}

    /** What decides who counts and how a figure is grouped; wording is left out, so that mending a text changes no version. */
    private static String content() {
        String destinations = Arrays.stream(Destination.values())
                .map(one -> String.join(
                        " ",
                        one.name(),
                        String.valueOf(one.employed()),
                        proof(one.requirement(true)),
                        proof(one.requirement(false)),
                        groups(one)))
                .collect(Collectors.joining("\n"));
        return destinations + CodeFile.rows(NationalCodes.FILE, NationalCodes.COLUMNS);
    }

    private static String proof(Requirement requirement) {
        return requirement.slots().stream().map(Slot::kinds).toList().toString();
    }

    private static String groups(Destination destination) {
        return Arrays.stream(DestinationGrouping.values())
                .map(grouping -> grouping.groupOf(destination).key())
                .toList()
                .toString();
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
