package org.luoshi.risk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.State;

/** Declarations of several classes and colleges that have something in common: a hint to look, never a verdict (R6.1).
 * @param alsoBy what else they have in common: the same people found by name, by code and by phone are one cluster
 * @param label what they have in common, as people wrote it
 * @param creditCode of the employer, null for a phone
 * @param graduates how many graduates have it
 * @param members at most 300 of them */
@Schema(name = "Cluster")
record ClusterView(
        ClusterKind kind,
        List<ClusterKind> alsoBy,
        String label,
        @Schema(nullable = true) String creditCode,
        long graduates,
        List<CollegeShare> colleges,
        List<ClassShare> classes,
        List<Member> members) {

    /** How many of a college. */
    @Schema(name = "ClusterCollege")
    record CollegeShare(String code, String name, long graduates) {}

    /** How many of a class.
     * @param enough whether they reach the threshold for a class */
    @Schema(name = "ClusterClass")
    record ClassShare(String key, String collegeName, String className, long graduates, boolean enough) {}

    /** One of the graduates, to be looked at. */
    @Schema(name = "ClusterMember")
    record Member(
            String graduateId,
            String name,
            String studentNumber,
            String classKey,
            String declarationId,
            State state,
            @Schema(nullable = true) String employerName) {}
}
