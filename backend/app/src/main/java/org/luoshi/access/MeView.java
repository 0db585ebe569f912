package org.luoshi.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller.
 * @param graduateId the newest own graduate record, null for staff
 * @param navigation what the page offers, in order */
@Schema(name = "Me")
record MeView(
        String subject,
        String name,
        @Schema(nullable = true) String number,
        List<Role> roles,
        ScopeView scope,
        List<Navigation> navigation,
        @Schema(nullable = true) String graduateId) {

    /** Which rows the caller sees.
     * @param kind the widest of their roles
     * @param classIds the classes of class staff
     * @param collegeIds the colleges of college staff */
    @Schema(name = "MyScope")
    record ScopeView(ScopeKind kind, List<String> classIds, List<String> collegeIds) {}

    /** How wide a scope is. */
    enum ScopeKind {
        OWN_RECORD,
        CLASSES,
        ONE_COLLEGE,
        WHOLE_SCHOOL,
        NONE
    }

    static MeView of(Actor actor, List<String> graduateIds, List<Navigation> navigation) {
        return new MeView(
                actor.subject(),
                actor.name(),
                actor.number(),
                actor.roles().stream().sorted().toList(),
                scope(actor),
                navigation,
                graduateIds.isEmpty() ? null : graduateIds.getFirst());
    }

    private static ScopeView scope(Actor actor) {
        ScopeKind widest = ScopeKind.NONE;
        Set<Long> classIds = new TreeSet<>();
        Set<Long> collegeIds = new TreeSet<>();
        for (Actor.Grant grant : actor.grants()) {
            ScopeKind kind =
                    switch (grant.scope()) {
                        case Scope.OwnRecord own -> ScopeKind.OWN_RECORD;
                        case Scope.Classes classes -> {
                            classIds.addAll(classes.classIds());
                            yield ScopeKind.CLASSES;
                        }
                        case Scope.OneCollege college -> {
                            collegeIds.addAll(college.collegeIds());
                            yield ScopeKind.ONE_COLLEGE;
                        }
                        case Scope.Inspected inspected -> inspected.isOpen() ? ScopeKind.WHOLE_SCHOOL : ScopeKind.NONE;
                        case Scope.WholeSchool school -> ScopeKind.WHOLE_SCHOOL;
                    };
            widest = kind != ScopeKind.NONE && (widest == ScopeKind.NONE || kind.compareTo(widest) > 0) ? kind : widest;
        }
        return new ScopeView(widest, texts(classIds), texts(collegeIds));
    }

    private static List<String> texts(Set<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }
}
