package org.luoshi.reconcile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luoshi.declaration.State;
import org.luoshi.national.NationalColumn;
import org.luoshi.national.NationalRow;
import org.luoshi.policy.NationalCode;
import org.luoshi.policy.NationalCodes;

/** Holds a graduate against their row in the register, field by field, and says who mends what where (R1.1, R5.3). */
final class Comparison {

    private final NationalCodes codes;
    private final Set<ComparedField> fields;

    /** @param fields that both the file and the school have at all */
    Comparison(NationalCodes codes, Set<ComparedField> fields) {
        this.codes = codes;
        this.fields = fields;
    }

    /** @return the fields that the school states for anybody; those of a destination always */
    static Set<ComparedField> statedHere(List<Here> everybody) {
        Set<ComparedField> stated = EnumSet.noneOf(ComparedField.class);
        for (ComparedField field : ComparedField.values()) {
            if (!field.ofStudent() || everybody.stream().anyMatch(one -> !field.empty(one.row()))) {
                stated.add(field);
            }
        }
        return stated;
    }

    /** @return every difference of somebody who is on both sides */
    List<Difference> differences(Here here, int row, NationalRow there) {
        List<Difference> found = new ArrayList<>();
        if (!here.counted()) {
            found.add(of(DifferenceKind.ONLY_THERE, null, here, row, Owner.OFFICER, FixIn.REGISTER, "", shown(there)));
            return found;
        }
        for (ComparedField field : fields) {
            if (field.ofStudent()) {
                student(field, here, row, there).ifPresent(found::add);
            }
        }
        if (here.counts() == null) {
            undecided(here, row, there).ifPresent(found::add);
            return found;
        }
        if (!here.counts().proved()) {
            found.add(of(
                    DifferenceKind.PROOF_MISSING,
                    null,
                    here,
                    row,
                    Owner.OFFICER,
                    FixIn.HERE,
                    shown(here.row()),
                    shown(there)));
        }
        found.addAll(destination(here, row, there));
        return found;
    }

    /** @param there row of the register, null where it has none
     * @return what has to be changed in the register so that it says what counts here */
    List<Difference> toBeChanged(Here here, Integer row, NationalRow there) {
        if (there == null) {
            return List.of(onlyHere(here));
        }
        if (here.counts() == null) {
            // decided here as untrue, and still standing there
            return employed(there) && here.last() == State.ANNULLED
                    ? List.of(of(
                            DifferenceKind.FIELD_DIFFERS,
                            ComparedField.DESTINATION,
                            here,
                            row,
                            Owner.OFFICER,
                            FixIn.REGISTER,
                            "",
                            shown(there)))
                    : List.of();
        }
        return destination(here, row, there).stream()
                .filter(one -> one.fixIn() == FixIn.REGISTER)
                .toList();
    }

    static Difference onlyHere(Here here) {
        return of(DifferenceKind.ONLY_HERE, null, here, null, Owner.OFFICER, FixIn.REGISTER, shown(here.row()), "");
    }

    private Optional<Difference> student(ComparedField field, Here here, int row, NationalRow there) {
        if (field.same(here.row(), there, codes)) {
            return Optional.empty();
        }
        boolean unknownHere = field.empty(here.row());
        return Optional.of(of(
                DifferenceKind.FIELD_DIFFERS,
                field,
                here,
                row,
                unknownHere ? Owner.OFFICE : Owner.OFFICER,
                unknownHere ? FixIn.HERE : FixIn.REGISTER,
                field.shown(here.row()),
                field.shown(there)));
    }

    // nothing counts here: either a proof is owed, or a declaration
    private Optional<Difference> undecided(Here here, int row, NationalRow there) {
        if (ComparedField.DESTINATION.empty(there)) {
            return Optional.empty();
        }
        Owner owner = here.last() == State.AT_COLLEGE ? Owner.OFFICER : Owner.CLASS_STAFF;
        return Optional.of(
                employed(there)
                        ? of(DifferenceKind.PROOF_MISSING, null, here, row, owner, FixIn.HERE, "", shown(there))
                        : of(
                                DifferenceKind.FIELD_DIFFERS,
                                ComparedField.DESTINATION,
                                here,
                                row,
                                owner,
                                FixIn.HERE,
                                "",
                                shown(there)));
    }

    private List<Difference> destination(Here here, Integer row, NationalRow there) {
        List<Difference> found = new ArrayList<>();
        // who filled nothing in there is urged by the class; what was filled in is the officer's to review
        Owner inRegister =
                here.counts().destination().employed() && !employed(there) ? Owner.CLASS_STAFF : Owner.OFFICER;
        for (ComparedField field : fields) {
            if (field.ofStudent() || !compared(field, here, there) || same(field, here, there)) {
                continue;
            }
            boolean unknownHere = field.empty(here.row());
            found.add(of(
                    DifferenceKind.FIELD_DIFFERS,
                    field,
                    here,
                    row,
                    unknownHere ? Owner.CLASS_STAFF : inRegister,
                    unknownHere ? FixIn.HERE : FixIn.REGISTER,
                    field.shown(here.row()),
                    field.shown(there)));
        }
        return found;
    }

    // what the destination does not ask for is not missed here
    private static boolean compared(ComparedField field, Here here, NationalRow there) {
        return !field.empty(here.row())
                || !field.empty(there)
                        && field.details().stream().anyMatch(here.counts().asked()::contains);
    }

    private boolean same(ComparedField field, Here here, NationalRow there) {
        if (field == ComparedField.DESTINATION) {
            Optional<String> theirs = field.code(there, codes);
            boolean consistent = field.same(there, there, codes);
            if (theirs.isPresent()) {
                return consistent && here.counts().codes().contains(theirs.get());
            }
        }
        return field.same(here.row(), there, codes);
    }

    private boolean employed(NationalRow there) {
        return ComparedField.DESTINATION
                .code(there, codes)
                .map(code -> codes.all().stream()
                        .anyMatch(one -> one.code().equals(code) && one.counts() == NationalCode.Counts.EMPLOYED))
                .orElse(!there.get(NationalColumn.EMPLOYER).isBlank());
    }

    private static String shown(NationalRow row) {
        return ComparedField.DESTINATION.shown(row);
    }

    private static Difference of(
            DifferenceKind kind,
            ComparedField field,
            Here here,
            Integer row,
            Owner owner,
            FixIn fixIn,
            String mine,
            String theirs) {
        return new Difference(
                kind, field, null, here.graduate(), here.college(), row, null, null, owner, fixIn, mine, theirs);
    }
}
