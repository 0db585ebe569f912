package org.luoshi.spreadsheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.luoshi.problem.Text;

/** Comma-separated values (RFC 4180) in UTF-8 with or without a byte order mark, or in GBK. */
final class CsvFile implements SheetFile.Content {

    // the superset of GBK that also has the rare characters of names
    private static final Charset GBK = Charset.forName("GB18030");
    private static final int LONGEST_CELL = 4000;
    private static final int MOST_CELLS = 256;

    private final Path path;
    private final Charset charset;

    private CsvFile(Path path, Charset charset) {
        this.path = path;
        this.charset = charset;
    }

    /** Finds the encoding by decoding the whole file strictly. */
    static CsvFile of(Path path) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GBK)) {
            if (decodes(path, charset)) {
                return new CsvFile(path, charset);
            }
        }
        throw SheetFile.unsupported(
                "文件不是 UTF-8 或 GBK 编码：请另存为“CSV UTF-8”或 .xlsx 后再导入。",
                "The file is neither UTF-8 nor GBK: save it as “CSV UTF-8” or .xlsx.");
    }

    private static boolean decodes(Path path, Charset charset) throws IOException {
        char[] buffer = new char[1 << 15];
        try (BufferedReader in = open(path, charset)) {
            while (in.read(buffer) >= 0) {
                // only whether it can be decoded matters
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static BufferedReader open(Path path, Charset charset) throws IOException {
        InputStream bytes = Files.newInputStream(path);
        return new BufferedReader(
                new InputStreamReader(
                        bytes,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    @Override
    public void read(SheetFile.Reader reader) throws IOException {
        try (BufferedReader in = open(path, charset)) {
            in.mark(1);
            if (in.read() != '\ufeff') {
                in.reset();
            }
            int number = 0;
            List<String> cells = new ArrayList<>();
            while (record(in, cells, number + 1)) {
                number++;
                SourceRow row = row(number, cells);
                if (!row.blank() && !reader.take(row)) {
                    return;
                }
                cells.clear();
            }
        }
    }

    private static SourceRow row(int number, List<String> cells) {
        BitSet formulas = new BitSet();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null && cells.get(i).startsWith("=")) {
                formulas.set(i);
            }
        }
        return new SourceRow(number, cells.toArray(String[]::new), formulas, new BitSet());
    }

    /** Reads one record, which quoted cells may spread over several lines.
     * @return false at the end of the file */
    private static boolean record(BufferedReader in, List<String> cells, int number) throws IOException {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            any = true;
            if (quoted) {
                if (c == '"') {
                    in.mark(1);
                    if (in.read() == '"') {
                        cell.append('"');
                    } else {
                        in.reset();
                        quoted = false;
                    }
                } else {
                    append(cell, c, number);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                end(cell, cells);
            } else if (c == '\n' || c == '\r') {
                skipLineFeed(in, c);
                end(cell, cells);
                return true;
            } else {
                append(cell, c, number);
            }
        }
        if (quoted) {
            throw unclosed(number);
        }
        if (any) {
            end(cell, cells);
        }
        return any;
    }

    // lines end with CR LF, with LF, or as old spreadsheet programs write them with CR alone
    private static void skipLineFeed(BufferedReader in, int end) throws IOException {
        in.mark(1);
        if (end == '\n' || in.read() != '\n') {
            in.reset();
        }
    }

    private static void append(StringBuilder cell, int c, int number) {
        if (cell.length() >= LONGEST_CELL) {
            throw unclosed(number);
        }
        cell.append((char) c);
    }

    private static void end(StringBuilder cell, List<String> cells) {
        if (cells.size() < MOST_CELLS) {
            cells.add(cell.isEmpty() ? null : cell.toString());
        }
        cell.setLength(0);
    }

    private static Damaged unclosed(int number) {
        return new Damaged(new Text(
                "第 " + number + " 行有一个引号没有配对，或一个单元格过长：请改正这一行后再导入。",
                "Row " + number + " has a quote that is not closed, or a cell that is too long: correct that row."));
    }
}
