package org.luoshi.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.problem.Text;

/** A table on disk, xlsx or csv. It is read row by row, as often as needed, in memory that does not grow with its length. */
public final class SheetFile {

    /** Media type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Content content;
    private final Problem rejected;

    private SheetFile(Content content, Problem rejected) {
        this.content = content;
        this.rejected = rejected;
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    public interface Reader {
        /** @return false to read no further */
        boolean take(SourceRow row);
    }

    /** A kind of file. */
    @FunctionalInterface
    interface Content {
        void read(Reader reader) throws IOException;
    }

    /** Reads from the first row, blank rows left out.
     * @throws Refusal where the file is damaged or swells beyond what such a table can be */
    public void read(Reader reader) throws IOException {
        try {
            content.read(reader);
        } catch (Damaged damaged) {
            throw rejected.because(damaged.what().zh(), damaged.what().en());
        }
    }

    /** Recognises a file by its content; its name and header say nothing.
     * @throws Refusal too-large or unsupported-media-type */
    public static SheetFile of(Path path, SheetLimits limits) throws IOException {
        return new SheetFile(content(path, limits), limits.rejected());
    }

    private static Content content(Path path, SheetLimits limits) throws IOException {
        long size = Files.size(path);
        byte[] head = new byte[8192];
        int length;
        try (InputStream in = Files.newInputStream(path)) {
            length = in.readNBytes(head, 0, head.length);
        }
        if (length == 0) {
            // refused when it is read, so that it has its report like any other
            return reader -> {
                throw new Damaged(new Text("文件是空的：请选择有内容的文件。", "The file is empty: choose one with rows."));
            };
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            checkSize(size, limits.largestXlsx());
            return new XlsxFile(path, limits);
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw unsupported(
                    "这是旧版 .xls 或加密的表格：请在表格软件中取消密码，另存为 .xlsx 后再导入。",
                    "This is an old .xls or an encrypted workbook: remove the password and save it as .xlsx.");
        }
        if (beginsLikeMarkup(head, length)) {
            throw unsupported(
                    "这个文件的内容是网页（HTML 或 XML），不是表格，虽然它可能以 .xlsx 或 .xls 命名：请在表格软件中打开，另存为 .xlsx 后再导入。",
                    "This file holds a web page (HTML or XML), whatever its name: open it in a spreadsheet program and save it as"
                            + " .xlsx.");
        }
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                throw unsupported(
                        "只能导入 .xlsx，或 UTF-8、GBK 编码的 .csv：请另存为其中一种。",
                        "Only .xlsx, or .csv in UTF-8 or GBK, can be imported: save it as one of these.");
            }
        }
        checkSize(size, limits.largestCsv());
        return CsvFile.of(path);
    }

    /** @return a refusal of a kind of file that is no such table */
    static Refusal unsupported(String zh, String en) {
        return Problem.UNSUPPORTED_MEDIA_TYPE.because(zh, en).with("accepted", List.of(XLSX, "text/csv"));
    }

    // no heading begins with an angle bracket; many systems export a page and call it a spreadsheet
    private static boolean beginsLikeMarkup(byte[] head, int length) {
        int i = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (i < length && Character.isWhitespace(head[i])) {
            i++;
        }
        return i < length && head[i] == '<';
    }

    private static boolean startsWith(byte[] head, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static void checkSize(long size, long limit) {
        if (size > limit) {
            long mebibytes = limit >> 20;
            throw Problem.TOO_LARGE
                    .because(
                            "文件超过 " + mebibytes + " MB：请删去多余的工作表和格式，或分学院导入。",
                            "The file is over " + mebibytes
                                    + " MB: remove other sheets and formatting, or import college by college.")
                    .with("limit", limit);
        }
    }
}
