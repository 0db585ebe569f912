package org.luoshi.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Makes a workbook's bytes follow from what is in it: whoever fetches it twice can compare the files byte for byte. As it was written, it says the
 * moment of its writing. */
public final class SteadyWorkbook {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created [^>]*>)[^<]*";

    // the first that a zip can say, in no time zone
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyWorkbook() {}

    /** Writes a workbook.
     * @param in where it stands */
    public interface Writer {
        void write(OutputStream in) throws IOException;
    }

    /** @param moment of the content, which the workbook says that it was created at
     * @param workbook writes it; held in memory as it is packed, once
     * @param out gets it */
    public static void write(Instant moment, Writer workbook, OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream(64 * 1024);
        workbook.write(written);
        ZipOutputStream steady = new ZipOutputStream(out);
        try (ZipFile parts =
                ZipFile.builder().setByteArray(written.toByteArray()).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                steady.putNextEntry(entry);
                if (part.getName().equals(PROPERTIES)) {
                    String said = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                    steady.write(said.replaceFirst(CREATED, "$1" + moment).getBytes(StandardCharsets.UTF_8));
                } else {
                    parts.getInputStream(part).transferTo(steady);
                }
                steady.closeEntry();
            }
        }
        steady.finish();
    }
}
