package org.luoshi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A college, major or class that a roster file names for the first time, or by another name. */
@Entity
class RosterImportPart {

    /** What of the school it is. */
    @Schema(name = "RosterPartKind")
    enum Kind {
        COLLEGE,
        MAJOR,
        CLASS
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long importId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String partKey;
    public String name;

    /** The name so far; null where it is new. */
    public String beforeName;

    /** How many the file puts into a new class: one is a typo more often than a class. */
    public Integer graduates;

    static RosterImportPart of(Kind kind, String key, String name, String before, Integer graduates) {
        RosterImportPart part = new RosterImportPart();
        part.kind = kind;
        part.partKey = key;
        part.name = name;
        part.beforeName = before;
        part.graduates = graduates;
        return part;
    }
}
