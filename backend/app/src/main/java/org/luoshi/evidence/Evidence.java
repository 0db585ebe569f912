package org.luoshi.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.audit.Salted;
import org.luoshi.declaration.Declaration;
import org.luoshi.policy.EvidenceKind;

/** A piece of proof for a declaration: a file in the object store, or a link. Rows copied to a later declaration share the object. */
@Entity
public class Evidence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Declaration declaration;

    @Enumerated(EnumType.STRING)
    public EvidenceKind kind;

    /** Key of the slot it fills; empty where the destination has no use for its kind. */
    public String slot;

    public String fileName;
    public String mediaType;

    /** Bytes; null for a link. */
    public Long size;

    /** Hex; null for a link. */
    public String sha256;

    public String objectKey;
    public String url;

    /** Subject of the uploader, who never reviews the declaration. */
    public String uploadedBy;

    public String uploadedByName;
    public String uploadedRole;
    public Instant uploadedAt;

    String salt = Salted.salt();

    /** @return what the log has of it beside its content: type and size, in which role and when it was handed in, and a digest of the
     *     uploader's name and the name of the file, which it does not hold themselves */
    public Map<String, Object> logged() {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("mediaType", mediaType);
        payload.put("size", size);
        payload.put("uploadedRole", uploadedRole);
        payload.put("uploadedAt", uploadedAt.toString());
        payload.put("namesDigest", Salted.digest(salt, uploadedByName, fileName));
        return payload;
    }

    /** @return a row of the same content for another declaration */
    Evidence copyFor(Declaration other, String slot) {
        Evidence copy = new Evidence();
        copy.declaration = other;
        copy.kind = kind;
        copy.slot = slot;
        copy.fileName = fileName;
        copy.mediaType = mediaType;
        copy.size = size;
        copy.sha256 = sha256;
        copy.objectKey = objectKey;
        copy.url = url;
        copy.uploadedBy = uploadedBy;
        copy.uploadedByName = uploadedByName;
        copy.uploadedRole = uploadedRole;
        copy.uploadedAt = uploadedAt;
        return copy;
    }
}
