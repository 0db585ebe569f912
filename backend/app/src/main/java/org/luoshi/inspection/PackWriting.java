package org.luoshi.inspection;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.audit.SchoolLog;
import org.luoshi.spreadsheet.CsvLine;

/** Writes a pack, one sample after another, so that memory does not grow with the proofs (R8.2).
 *
 * <p>Last come {@code manifest.json}, which lists every file with its digest, and {@code manifest.note}, the school's signature over it. */
@ApplicationScoped
class PackWriting {

    private final Committed committed;
    private final PackSamples samples;
    private final PackLog entries;
    private final SchoolLog log;
    private final ObjectMapper json;

    PackWriting(Committed committed, PackSamples samples, PackLog entries, SchoolLog log, ObjectMapper json) {
        this.committed = committed;
        this.samples = samples;
        this.entries = entries;
        this.log = log;
        this.json = json;
    }

    // the zip is not closed where anything fails: half a pack must not look whole
    void write(Pack pack, Actor actor, OutputStream out) throws IOException {
        PackZip zip = new PackZip(out);
        zip.add("verify.html", PackPage.html());
        zip.add("README.txt", PackText.readMe(pack));
        zip.add("population.json", text(committed.of(pack.inspection(), actor)));

        List<PackSamples.Sample> written = new ArrayList<>();
        for (SampleView one : samples.all(pack.inspection(), actor)) {
            written.add(samples.write(pack, one, actor, zip));
        }
        zip.add("samples.json", text(written));
        StringBuilder rows = new StringBuilder().append(CsvLine.BYTE_ORDER_MARK).append(CsvLine.of(PackText.HEADINGS));
        written.forEach(one -> rows.append(CsvLine.of(PackText.row(one, pack))));
        zip.add("rows.csv", rows.toString());

        StringBuilder proofs = new StringBuilder();
        for (long entry : QuarkusTransaction.requiringNew().call(() -> entries.of(pack.inspection()))) {
            log.proof(entry).ifPresent(proof -> proofs.append(line(proof)).append('\n'));
        }
        zip.add("log/entries.jsonl", proofs.toString());
        zip.add(
                "log/keys.json",
                text(log.keys().stream().map(key -> Map.of("key", key)).toList()));
        sign(pack, zip);
        zip.close();
    }

    private void sign(Pack pack, PackZip zip) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("inspection", String.valueOf(pack.inspection()));
        manifest.put("cohort", pack.cohort());
        manifest.put("takenBy", pack.by());
        manifest.put("takenAt", pack.at().toString());
        manifest.put("watermark", pack.watermark());
        manifest.put("files", zip.files());
        String text = text(manifest);
        String note = log.sign("luoshi inspection-pack\n" + pack.inspection() + "\nsha256:" + sha256(text) + "\n")
                .note();
        zip.add("manifest.json", text);
        zip.add("manifest.note", note);
    }

    private String text(Object value) throws IOException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    private String line(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
