package org.luoshi.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;

/** A school drawn by chance, as plain lists. Whoever may see whom is worked out here by loops, one rule of the design after the other.
 * @param inspected whether an inspection of it runs today: inspectors see nothing of any other (R8.2) */
record Drawn(int year, boolean inspected, List<Place> places, List<Pupil> pupils, List<Duty> duties) {

    /** A class, its college and the major of its graduates. */
    record Place(long collegeId, String college, String major, long classId, String className) {
        String key() {
            return college + "/" + className;
        }
    }

    /** A declaration with one piece of evidence. */
    record Filed(long id, State state, Destination destination, long evidence, String sha256) {}

    /** What a staff member holds; without a class they stand in for their college. */
    record Duty(String staffNumber, Role role, long collegeId, Long classId) {}

    /** A graduate with their declarations, the oldest first. */
    record Pupil(
            long id,
            String studentNumber,
            Place place,
            boolean onRoster,
            boolean counted,
            boolean inDifficulty,
            List<Filed> filed) {

        Optional<Destination> submitted() {
            return filed.stream()
                    .filter(one -> one.state() == State.AT_CLASS || one.state() == State.AT_COLLEGE)
                    .map(Filed::destination)
                    .findFirst();
        }

        /** R6.1: whoever hands in that they are without work leaves the numerator at once. */
        Optional<Destination> verified() {
            return submitted().filter(one -> !one.employed()).isPresent()
                    ? Optional.empty()
                    : filed.stream()
                            .filter(one -> one.state() == State.VERIFIED)
                            .map(Filed::destination)
                            .findFirst();
        }

        Optional<Destination> reported() {
            return submitted().or(this::verified);
        }
    }

    /** @return in which of their roles this member sees this graduate */
    Set<Role> rolesOver(Member member, Pupil pupil) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : member.roles()) {
            boolean sees =
                    switch (role) {
                        case GRADUATE -> pupil.studentNumber().equals(member.number());
                        case COUNSELOR, CLASS_ADVISER -> serves(member, role, pupil.place());
                        case OFFICER, LEADER ->
                            hasCollege(member, role, pupil.place().collegeId());
                        case INSPECTOR -> inspected;
                        case OFFICE, REPORTING -> true;
                    };
            if (sees) {
                roles.add(role);
            }
        }
        return roles;
    }

    boolean sees(Member member, Pupil pupil) {
        return !rolesOver(member, pupil).isEmpty();
    }

    List<Pupil> seenBy(Member member) {
        return pupils.stream().filter(one -> sees(member, one)).toList();
    }

    /** @return whose figures a staff member sees: one's own record opens none */
    List<Pupil> countedBy(Member member) {
        Set<Role> own = Set.of(Role.GRADUATE);
        return pupils.stream()
                .filter(Pupil::counted)
                .filter(one -> !own.containsAll(rolesOver(member, one)))
                .toList();
    }

    /** @return whether class staff have this class, of their own or standing in where it has fewer than two reviewers */
    boolean serves(Member member, Role role, Place place) {
        boolean own = duties.stream()
                .anyMatch(duty -> duty.staffNumber().equals(member.number())
                        && duty.role() == role
                        && Objects.equals(duty.classId(), place.classId()));
        boolean substitute = duties.stream()
                .anyMatch(duty -> duty.staffNumber().equals(member.number())
                        && duty.role() == role
                        && duty.classId() == null
                        && duty.collegeId() == place.collegeId());
        return own || substitute && reviewers(place) < 2;
    }

    long reviewers(Place place) {
        return duties.stream()
                .filter(duty -> Objects.equals(duty.classId(), place.classId()))
                .map(Duty::staffNumber)
                .distinct()
                .count();
    }

    boolean hasCollege(Member member, Role role, long collegeId) {
        return duties.stream()
                .anyMatch(duty -> duty.staffNumber().equals(member.number())
                        && duty.role() == role
                        && duty.collegeId() == collegeId);
    }
}
