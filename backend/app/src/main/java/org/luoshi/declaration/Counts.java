package org.luoshi.declaration;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.luoshi.policy.Destination;

/** What a record counts as at the stages of the statistics; null where nothing counts.
 * @param reported destination of the declaration under review, or else the verified one
 * @param verified destination of the verified declaration, unless a submitted not-employed one suspends it (R6.1)
 * @param verifiedDeclaration which one that is */
public record Counts(Destination reported, Destination verified, Long verifiedDeclaration) {

    public static final Counts NOTHING = new Counts(null, null, null);

    /** One declaration of a record, as far as counting goes. */
    public record Item(Long id, State state, Destination destination) {}

    /** @param declarations every declaration of one record, in any order
     * @return what the record counts as */
    public static Counts of(Collection<Item> declarations) {
        Optional<Destination> submitted = first(declarations, State::submitted).map(Item::destination);
        boolean suspended = submitted.isPresent() && !submitted.get().employed();
        Item counting = suspended
                ? null
                : first(declarations, state -> state == State.VERIFIED).orElse(null);
        Destination verified = counting == null ? null : counting.destination;
        return new Counts(submitted.orElse(verified), verified, counting == null ? null : counting.id);
    }

    private static Optional<Item> first(Collection<Item> declarations, Predicate<State> in) {
        return declarations.stream().filter(item -> in.test(item.state)).findFirst();
    }
}
