package org.luoshi.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** One range of bytes (RFC 9110, 14.1.2), both ends inclusive. */
record ByteRange(long first, long last) {

    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return last - first + 1;
    }

    /** @param header value of Range, or null
     * @param size of the whole file in bytes
     * @return the range; nothing when the header asks for none that this service knows, so that the whole file is sent
     * @throws Refusal range-not-satisfiable when it lies outside of the file */
    static Optional<ByteRange> of(String header, long size) {
        Matcher form = FORM.matcher(header == null ? "" : header.strip());
        if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (form.group(1).isEmpty()) {
            long suffix = Long.parseLong(form.group(2));
            if (suffix == 0) {
                throw outside(size);
            }
            return Optional.of(new ByteRange(Math.max(0, size - suffix), size - 1));
        }
        long first = Long.parseLong(form.group(1));
        long last = form.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(form.group(2));
        if (last < first) {
            return Optional.empty();
        }
        if (first >= size) {
            throw outside(size);
        }
        return Optional.of(new ByteRange(first, Math.min(size - 1, last)));
    }

    private static Refusal outside(long size) {
        return Problem.RANGE_NOT_SATISFIABLE
                .because(
                        "文件只有 " + size + " 字节：请求的范围在文件之外。",
                        "The file has " + size + " bytes: the range lies outside of it.")
                .with("size", size);
    }
}
