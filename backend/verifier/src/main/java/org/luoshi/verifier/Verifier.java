package org.luoshi.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Checks what the log has handed out, with neither database nor server. Ends with 0 where it is right, 1 where it is not, 2 where the
 * question or a file cannot be read. */
public final class Verifier {

    private static final String USAGE =
            """
            java -jar verifier.jar checkpoint  <检查点 checkpoint> --keys <公钥文件 keys>
            java -jar verifier.jar consistency <旧检查点 old> <新检查点 new> <证明 proof> --keys <公钥文件 keys>
            java -jar verifier.jar inclusion   <条目 entry> <证明 proof> <检查点 checkpoint> --keys <公钥文件 keys>
            java -jar verifier.jar entries     <条目文件 entries, 每行一条 one a line> <检查点 checkpoint> --keys <公钥文件 keys>
            不给公钥时不核验签名。Without keys no signature is checked. --key <公钥 key> 直接给出公钥 gives one key itself.
            0 正确 right · 1 不符 wrong · 2 无法读取 cannot be read
            """;

    private Verifier() {}

    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** @return the exit code */
    static int run(String[] args, PrintStream out) {
        List<String> words = Arrays.asList(args);
        int option = Math.max(words.indexOf("--key"), words.indexOf("--keys"));
        try {
            List<SchoolKey> keys = option < 0 ? List.of() : keys(words.get(option), words.get(option + 1));
            List<String> files = option < 0 ? words : words.subList(0, option);
            return switch (files.isEmpty() ? "" : files.getFirst() + files.size()) {
                case "checkpoint2" ->
                    keys.isEmpty() ? usage(out) : checkpoint(Saved.checkpoint(files.get(1)), keys, out);
                case "inclusion4" ->
                    inclusion(
                            Files.readString(Path.of(files.get(1))).strip(),
                            json(files.get(2)),
                            Saved.checkpoint(files.get(3)),
                            keys,
                            out);
                case "consistency4" ->
                    consistency(
                            Saved.checkpoint(files.get(1)),
                            Saved.checkpoint(files.get(2)),
                            json(files.get(3)),
                            keys,
                            out);
                case "entries3" -> entries(Path.of(files.get(1)), Saved.checkpoint(files.get(2)), keys, out);
                default -> usage(out);
            };
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            out.println("无法读取 cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static int checkpoint(Checkpoint checkpoint, List<SchoolKey> keys, PrintStream out) {
        return signed(checkpoint, keys, out)
                ? right("检查点有学校的有效签名，共 %1$d 条 · signed by the school, %1$d entries".formatted(checkpoint.size()), out)
                : 1;
    }

    private static int inclusion(
            String entry, FlatJson proof, Checkpoint checkpoint, List<SchoolKey> keys, PrintStream out) {
        if (!signed(checkpoint, keys, out)) {
            return 1;
        }
        long position = proof.number("position");
        boolean included = proof.number("size") == checkpoint.size()
                && Proofs.includes(
                        Hashes.leaf(entry), position, checkpoint.size(), proof.hashes("path"), checkpoint.root());
        return included
                ? right("条目在日志第 %1$d 位 · the entry stands at position %1$d of the log".formatted(position), out)
                : wrong("条目不在该检查点的日志中 · the entry is not in the log of this checkpoint", out);
    }

    private static int consistency(
            Checkpoint old, Checkpoint now, FlatJson proof, List<SchoolKey> keys, PrintStream out) {
        if (!signed(old, keys, out) || !signed(now, keys, out)) {
            return 1;
        }
        boolean extended = old.origin().equals(now.origin())
                && Proofs.extended(old.size(), old.root(), now.size(), now.root(), proof.hashes("path"));
        return extended
                ? right(
                        "旧日志完整保留在新日志中，%1$d → %2$d · the old log is the beginning of the new one, %1$d → %2$d"
                                .formatted(old.size(), now.size()),
                        out)
                : wrong("新日志不是旧日志的延续 · the new log does not continue the old one", out);
    }

    private static int entries(Path file, Checkpoint checkpoint, List<SchoolKey> keys, PrintStream out)
            throws IOException {
        if (!signed(checkpoint, keys, out)) {
            return 1;
        }
        Frontier log = new Frontier();
        Repeats repeats = new Repeats();
        long beyond = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            while (line != null && log.size() < checkpoint.size()) {
                byte[] leaf = Hashes.leaf(line);
                log.add(leaf);
                repeats.add(leaf);
                line = lines.readLine();
            }
            while (line != null) {
                beyond++;
                line = lines.readLine();
            }
        }
        if (log.size() < checkpoint.size()) {
            return wrong(
                    "缺少条目：%1$d / %2$d · entries are missing: %1$d of %2$d".formatted(log.size(), checkpoint.size()),
                    out);
        }
        if (!Arrays.equals(log.root(), checkpoint.root())) {
            return wrong(
                    "条目被改动，根为 %1$s · an entry was changed, their root is %1$s"
                            .formatted(HexFormat.of().formatHex(log.root())),
                    out);
        }
        if (beyond > 0) {
            // whoever reads the file reads these too
            out.println("其后 %1$d 行不在该检查点之内，未核验 · %1$d lines after them are under no checkpoint: not checked"
                    .formatted(beyond));
        }
        long repeated = repeats.count();
        return repeated == 0
                ? right("%1$d 条全部一致 · all %1$d entries are as they were signed".formatted(log.size()), out)
                : wrong(
                        "有 %1$d 条与另一条完全相同：同一件事只会记一次 · %1$d entries equal another one: what happened once was written twice"
                                .formatted(repeated),
                        out);
    }

    private static List<SchoolKey> keys(String option, String given) throws IOException {
        return Saved.keys(option.equals("--key") ? given : Files.readString(Path.of(given)));
    }

    // a checkpoint is taken as given where no keys are
    private static boolean signed(Checkpoint checkpoint, List<SchoolKey> keys, PrintStream out) {
        if (keys.isEmpty()) {
            out.println("未给公钥，未核验签名 · no keys were given: no signature was checked");
        }
        boolean signed = keys.isEmpty() || keys.stream().anyMatch(checkpoint::signedBy);
        if (!signed) {
            wrong("检查点没有学校的有效签名 · the checkpoint has no valid signature by these keys", out);
        }
        return signed;
    }

    private static FlatJson json(String file) throws IOException {
        return new FlatJson(Files.readString(Path.of(file)));
    }

    private static int right(String what, PrintStream out) {
        out.println("正确 OK: " + what);
        return 0;
    }

    private static int wrong(String what, PrintStream out) {
        out.println("不符 WRONG: " + what);
        return 1;
    }

    private static int usage(PrintStream out) {
        out.print(USAGE);
        return 2;
    }
}
