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
            java -jar verifier.jar checkpoint  <检查点 checkpoint> --key <公钥 key>
            java -jar verifier.jar inclusion   <证明 proof.json> <检查点 checkpoint> [--key <公钥 key>]
            java -jar verifier.jar consistency <旧检查点 old> <新检查点 new> <证明 proof.json> [--key <公钥 key>]
            java -jar verifier.jar entries     <条目 entries, 每行一条 one a line> <检查点 checkpoint> [--key <公钥 key>]
            """;

    private Verifier() {}

    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** @return the exit code */
    static int run(String[] args, PrintStream out) {
        List<String> words = Arrays.asList(args);
        int option = words.indexOf("--key");
        try {
            SchoolKey key = option < 0 ? null : SchoolKey.parse(words.get(option + 1));
            List<String> files = option < 0 ? words : words.subList(0, option);
            return switch (files.isEmpty() ? "" : files.getFirst() + files.size()) {
                case "checkpoint2" -> key == null ? usage(out) : checkpoint(read(files.get(1)), key, out);
                case "inclusion3" -> inclusion(json(files.get(1)), read(files.get(2)), key, out);
                case "consistency4" ->
                    consistency(read(files.get(1)), read(files.get(2)), json(files.get(3)), key, out);
                case "entries3" -> entries(Path.of(files.get(1)), read(files.get(2)), key, out);
                default -> usage(out);
            };
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            out.println("无法读取 cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static int checkpoint(Checkpoint checkpoint, SchoolKey key, PrintStream out) {
        return signed(checkpoint, key, out)
                ? right("检查点由该密钥签名,共 %1$d 条 · signed by that key, %1$d entries".formatted(checkpoint.size()), out)
                : 1;
    }

    private static int inclusion(FlatJson proof, Checkpoint checkpoint, SchoolKey key, PrintStream out) {
        if (!signed(checkpoint, key, out)) {
            return 1;
        }
        long position = proof.number("position");
        boolean included = proof.number("size") == checkpoint.size()
                && Proofs.includes(
                        proof.hash("leafHash"), position, checkpoint.size(), proof.hashes("path"), checkpoint.root());
        return included
                ? right("条目在日志第 %1$d 位 · the entry stands at position %1$d of the log".formatted(position), out)
                : wrong("条目不在该检查点的日志中 · the entry is not in the log of this checkpoint", out);
    }

    private static int consistency(Checkpoint old, Checkpoint now, FlatJson proof, SchoolKey key, PrintStream out) {
        if (!signed(old, key, out) || !signed(now, key, out)) {
            return 1;
        }
        boolean extended = old.origin().equals(now.origin())
                && Proofs.extended(old.size(), old.root(), now.size(), now.root(), proof.hashes("path"));
        return extended
                ? right(
                        "旧日志完整保留在新日志中,%1$d → %2$d · the old log is the beginning of the new one, %1$d → %2$d"
                                .formatted(old.size(), now.size()),
                        out)
                : wrong("新日志不是旧日志的延续 · the new log does not continue the old one", out);
    }

    private static int entries(Path file, Checkpoint checkpoint, SchoolKey key, PrintStream out) throws IOException {
        if (!signed(checkpoint, key, out)) {
            return 1;
        }
        Frontier log = new Frontier();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            while (line != null && log.size() < checkpoint.size()) {
                log.add(Hashes.leaf(line));
                line = lines.readLine();
            }
        }
        if (log.size() < checkpoint.size()) {
            return wrong(
                    "缺少条目:%1$d / %2$d · entries are missing: %1$d of %2$d".formatted(log.size(), checkpoint.size()),
                    out);
        }
        return Arrays.equals(log.root(), checkpoint.root())
                ? right("%1$d 条全部一致 · all %1$d entries are as they were signed".formatted(log.size()), out)
                : wrong(
                        "条目被改动,根为 %1$s · an entry was changed, their root is %1$s"
                                .formatted(HexFormat.of().formatHex(log.root())),
                        out);
    }

    // a checkpoint is taken as given where no key is asked for
    private static boolean signed(Checkpoint checkpoint, SchoolKey key, PrintStream out) {
        boolean signed = key == null || checkpoint.signedBy(key);
        if (!signed) {
            wrong("检查点没有该密钥的有效签名 · the checkpoint has no valid signature by that key", out);
        }
        return signed;
    }

    private static Checkpoint read(String file) throws IOException {
        return Checkpoint.parse(Files.readString(Path.of(file)));
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
