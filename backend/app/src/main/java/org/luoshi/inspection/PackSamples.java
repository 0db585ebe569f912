package org.luoshi.inspection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luoshi.access.Actor;
import org.luoshi.evidence.EvidenceStore;
import org.luoshi.policy.EvidenceKind;

/** The samples of a pack, each with its proofs byte for byte as they were handed in. */
@ApplicationScoped
class PackSamples {

    private static final int AT_ONCE = 200;

    private final Inspections inspections;
    private final Samples samples;
    private final SampleDetails details;
    private final SampledContent contents;
    private final EvidenceStore store;

    PackSamples(
            Inspections inspections,
            Samples samples,
            SampleDetails details,
            SampledContent contents,
            EvidenceStore store) {
        this.inspections = inspections;
        this.samples = samples;
        this.details = details;
        this.contents = contents;
        this.store = store;
    }

    /** A proof.
     * @param file its name in the pack, null for a link, and for what is not in the store
     * @param late it entered the log after the inspection was announced */
    record Proof(String evidence, EvidenceKind kind, String file, String sha256, String url, boolean late) {}

    /** A sample.
     * @param declaration id; {@code version} and {@code stratum} are those of the committed leaf
     * @param content canonical JSON of what was declared: its SHA-256 is the leaf's {@code contentDigest} */
    record Sample(
            String sample,
            String stratum,
            int place,
            String declaration,
            int version,
            SampleView.Graduate graduate,
            String state,
            boolean changed,
            String content,
            List<Proof> evidence,
            List<SampleDetail.Call> calls,
            List<SampleDetail.Finding> findings) {}

    List<SampleView> all(long inspection, Actor actor) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Inspection one = inspections.require(inspection, actor);
            List<SampleView> all = new ArrayList<>();
            SampleQuery query = new SampleQuery();
            query.size = AT_ONCE;
            do {
                List<SampleView> page = samples.page(one, query, actor).items();
                all.addAll(page);
                query.page++;
                if (page.size() < AT_ONCE) {
                    return all;
                }
            } while (true);
        });
    }

    /** Writes the proofs of a sample.
     * @return what {@code samples.json} says of it */
    Sample write(Pack pack, SampleView one, Actor actor, PackZip zip) throws IOException {
        SampleDetail detail = details.of(pack.inspection(), Long.parseLong(one.id()), actor);
        SampledContent.Kept kept = contents.of(Long.parseLong(one.declaration()));
        List<Proof> proofs = new ArrayList<>();
        for (SampleDetail.Proof proof : detail.evidence()) {
            String file = "evidence/" + one.id() + "/" + proof.id() + ending(proof.mediaType());
            boolean there = put(kept.objectKeys().get(proof.id()), file, zip);
            proofs.add(new Proof(
                    proof.id(), proof.kind(), there ? file : null, proof.sha256(), proof.url(), proof.late()));
        }
        return new Sample(
                one.id(),
                one.stratum(),
                one.place(),
                one.declaration(),
                one.committedVersion(),
                one.graduate(),
                one.stateNow().name(),
                one.changed(),
                kept.content(),
                proofs,
                detail.calls(),
                detail.findings());
    }

    // what the store lost is not there, and the page of the pack says so: the rest is worth taking all the same
    private boolean put(String key, String file, PackZip zip) throws IOException {
        Optional<InputStream> content = key == null ? Optional.empty() : store.whole(key);
        if (content.isPresent()) {
            try (InputStream bytes = content.get()) {
                zip.add(file, bytes);
            }
        }
        return content.isPresent();
    }

    // a link has no type; image/jpeg is .jpeg, application/pdf is .pdf
    private static String ending(String mediaType) {
        return mediaType == null ? "" : "." + mediaType.substring(mediaType.indexOf('/') + 1);
    }
}
