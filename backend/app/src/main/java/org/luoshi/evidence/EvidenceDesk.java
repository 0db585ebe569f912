package org.luoshi.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.Requirement;
import org.luoshi.policy.Slot;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** Where evidence is handed in and taken back: only for a draft, only by those who may edit it (R3, R6.1). */
@ApplicationScoped
public class EvidenceDesk {

    private final DeclarationRepository declarations;
    private final EvidenceRepository evidence;
    private final EvidenceStore store;
    private final MalwareScan scan;
    private final SameFile sameFile;
    private final SimilarFile similarFile;
    private final Event<EvidenceAdded> added;
    private final AuditTrail audit;
    private final EvidenceSettings settings;
    private final Clock clock;

    EvidenceDesk(
            DeclarationRepository declarations,
            EvidenceRepository evidence,
            EvidenceStore store,
            MalwareScan scan,
            SameFile sameFile,
            SimilarFile similarFile,
            Event<EvidenceAdded> added,
            AuditTrail audit,
            EvidenceSettings settings,
            Clock clock) {
        this.declarations = declarations;
        this.evidence = evidence;
        this.store = store;
        this.scan = scan;
        this.sameFile = sameFile;
        this.similarFile = similarFile;
        this.added = added;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Says before the first byte whether this person may upload for this declaration. */
    void mayUpload(long declarationId, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> editable(declarationId, actor));
    }

    /** Checks a file, stores it, and notes it down. Where it is not noted after all, the object goes with the next clean-up.
     * @param answer is called with the new evidence, in the transaction that notes it
     * @return what that said
     * @throws org.luoshi.problem.Refusal unsupported-media-type, evidence-unusable, internship-material and the like */
    <T> T add(long declarationId, Upload upload, Actor actor, Function<Evidence, T> answer) {
        EvidenceKind kind = kind(upload.kind(), false);
        QuarkusTransaction.requiringNew().run(() -> slot(editable(declarationId, actor), kind));
        FileType type = check(upload);
        // no transaction is open while the store works, so no connection to the database waits for it
        String key = store.put(upload, type.mediaType());
        return QuarkusTransaction.requiringNew().call(() -> {
            sameFile.takeTurn(upload.sha256());
            Evidence one = note(start(declarationId, kind, actor), upload, type, key, actor);
            similarFile.later(one);
            added.fire(new EvidenceAdded(one));
            return answer.apply(one);
        });
    }

    /** The same within the caller's transaction, for work that takes several steps at once. Where that is rolled back, the
     * object goes with the next clean-up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Evidence addWithin(long declarationId, EvidenceKind kind, String fileName, byte[] content, Actor actor) {
        Upload upload = Upload.of(kind.name(), fileName, content);
        FileType type = check(upload);
        Evidence one = start(declarationId, kind(kind.name(), false), actor);
        return note(one, upload, type, store.put(upload, type.mediaType()), actor);
    }

    /** Notes a link down within the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Evidence addLinkWithin(long declarationId, EvidenceKind kind, String url, Actor actor) {
        Evidence one = start(declarationId, kind(kind.name(), true), actor);
        one.url = ShopLink.check(url);
        return finish(one, actor);
    }

    /** Notes a link down, such as that of a shop (R3.7c). */
    Evidence addLink(long declarationId, EvidenceKind kind, String url, Actor actor) {
        return QuarkusTransaction.requiringNew().call(() -> addLinkWithin(declarationId, kind, url, actor));
    }

    /** Takes a piece of evidence back; its object goes with the next clean-up, unless another row shares it. */
    void remove(long evidenceId, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> {
            Evidence one = evidence.find(evidenceId, actor).orElseThrow(WebProblems::notFound);
            editable(one.declaration.id(), actor);
            evidence.remove(one);
            record("evidence-removed", one, actor);
        });
    }

    private FileType check(Upload upload) {
        if (upload.length() == 0) {
            throw Unusable.EMPTY.refusal();
        }
        FileType type = FileType.of(upload.content(), upload.length()).orElseThrow(() -> Problem.UNSUPPORTED_MEDIA_TYPE
                .because(
                        "只接受 JPEG、PNG、WebP、HEIC 图片和 PDF：请拍照或导出为这些格式后再传。",
                        "Only JPEG, PNG, WebP and HEIC pictures and PDF are taken: photograph it or export it as one of these.")
                .with("accepted", FileType.mediaTypes()));
        FileBytes file = new FileBytes(upload.content(), upload.length());
        Pixels pixels = new Pixels(settings.maxPixels());
        if (type == FileType.PDF) {
            PdfCheck.check(file, pixels);
        } else {
            ImageCheck.check(type, file, pixels);
        }
        scan.check(upload.content(), upload.length());
        return type;
    }

    private static EvidenceKind kind(String code, boolean link) {
        EvidenceKind kind = Arrays.stream(EvidenceKind.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElseThrow(() -> invalidKind("没有这种证明材料", "no such kind of evidence"));
        if (kind.isRefused()) {
            throw Problem.INTERNSHIP_MATERIAL
                    .because(
                            "顶岗实习、见习材料不能作为就业证明：请上传正式的协议、合同或证明。",
                            "Internship material is never proof of employment: upload the agreement, contract or certificate itself.")
                    .rule("R6.2d");
        }
        if (kind.isLink() != link) {
            throw link
                    ? invalidKind("这种材料要上传文件，不是网址", "this kind is a file, not a link")
                    : invalidKind("这种材料是网址，请填写链接", "this kind is a link: send it to links");
        }
        return kind;
    }

    private static RuntimeException invalidKind(String zh, String en) {
        return Problem.INVALID_REQUEST
                .because("证明材料的种类不正确。", "The kind of evidence is not right.")
                .field("kind", zh, en);
    }

    private Evidence start(long declarationId, EvidenceKind kind, Actor actor) {
        declarations.lock(declarationId);
        Declaration declaration = editable(declarationId, actor);
        Evidence one = new Evidence();
        one.declaration = declaration;
        one.kind = kind;
        one.slot = slot(declaration, kind).key();
        one.uploadedBy = actor.subject();
        one.uploadedByName = actor.name();
        one.uploadedRole = role(declaration, actor).realmName();
        one.uploadedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return one;
    }

    private Evidence note(Evidence one, Upload upload, FileType type, String key, Actor actor) {
        one.fileName = FileName.clean(upload.fileName());
        one.mediaType = type.mediaType();
        one.size = (long) upload.length();
        one.sha256 = upload.sha256();
        one.objectKey = key;
        return finish(one, actor);
    }

    private Evidence finish(Evidence one, Actor actor) {
        evidence.persist(one);
        sameFile.look(one);
        record("evidence-added", one, actor);
        return one;
    }

    private Declaration editable(long declarationId, Actor actor) {
        Declaration declaration = declarations.find(declarationId, actor).orElseThrow(WebProblems::notFound);
        if (!declaration.mayEdit(actor)) {
            throw Problem.STEP_NOT_ALLOWED
                    .because(
                            "已提交的填报不能再改材料：请先撤回，或在退回后重新填报。",
                            "Evidence of a submitted declaration cannot change: withdraw it first, or correct it after a return.")
                    .rule("R5.3")
                    .with("allowedActions", java.util.List.of());
        }
        return declaration;
    }

    private static Slot slot(Declaration declaration, EvidenceKind kind) {
        Requirement requirement = declaration.destination().requirement(declaration.graduate().difficulty != 0);
        return requirement
                .slotFor(kind)
                .orElseThrow(() -> invalidKind("所选去向不需要这种材料", "the chosen destination has no use for this kind"));
    }

    // who acts for themselves is the graduate; staff act in the role in which they entered it
    private static Role role(Declaration declaration, Actor actor) {
        return declaration.isAbout(actor)
                ? Role.GRADUATE
                : Role.of(declaration.enteredRole()).orElseThrow();
    }

    private void record(String event, Evidence one, Actor actor) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("graduate", String.valueOf(one.declaration.graduate().id));
        payload.put("declaration", String.valueOf(one.declaration.id()));
        payload.put("kind", one.kind);
        payload.put("slot", one.slot);
        payload.put("sha256", one.sha256);
        payload.putAll(one.logged());
        audit.record(
                actor.subject(),
                role(one.declaration, actor).realmName(),
                event,
                "evidence",
                String.valueOf(one.id),
                payload);
    }
}
