package org.luoshi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.luoshi.access.Actor;
import org.luoshi.evidence.EvidenceDesk;
import org.luoshi.policy.EvidenceKind;

/** Hands in the proofs of a case: makes the file and uploads it as its maker would. */
@ApplicationScoped
class DemoUploads {
    private static final String SHOPS = "https://shop.example/";

    private final EvidenceDesk evidence;

    DemoUploads(EvidenceDesk evidence) {
        this.evidence = evidence;
    }

    /** Adds one proof to a draft, in the caller's transaction. */
    void upload(long declaration, EvidenceKind kind, DemoGraduate graduate, DemoCase of, Actor maker) {
        if (kind.isLink()) {
            evidence.addLinkWithin(declaration, kind, SHOPS + graduate.studentNumber(), maker);
            return;
        }
        DemoDocuments.File file = DemoDocuments.make(kind, graduate, of);
        evidence.addWithin(declaration, kind, file.name(), file.content(), maker);
    }
}
