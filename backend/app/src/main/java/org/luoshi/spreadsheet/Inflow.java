package org.luoshi.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** A part of a zip file while it inflates: refuses to swell beyond any list, whatever the sizes that the file claims. */
final class Inflow extends FilterInputStream {

    private static final long FREE = 16L << 20;
    private static final int LARGEST_RATIO = 150;
    private static final int LONGEST_TAG = 1 << 20;

    private final long limit;
    private long inflated;
    private int sinceTag;

    private Inflow(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** @param most largest size in bytes once inflated */
    static InputStream of(ZipFile zip, ZipEntry entry, long most) throws IOException {
        long byRatio = Math.max(FREE, Math.max(entry.getCompressedSize(), 0) * LARGEST_RATIO);
        return new Inflow(zip.getInputStream(entry), Math.min(most, byRatio));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            inflated += count;
            if (inflated > limit) {
                throw swollen();
            }
            checkTags(bytes, offset, count);
        }
        return count;
    }

    // a name, attribute or text of many megabytes would be held in memory whole
    private void checkTags(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            sinceTag = bytes[i] == '>' ? 0 : sinceTag + 1;
            if (sinceTag > LONGEST_TAG) {
                throw swollen();
            }
        }
    }

    private Refusal swollen() {
        return Problem.TOO_LARGE
                .because(
                        "表格解压后过大，不像名单：请新建工作簿，只粘贴数值后再导入。",
                        "The workbook inflates far beyond any list: paste the values alone into a new workbook.")
                .with("limit", limit);
    }
}
