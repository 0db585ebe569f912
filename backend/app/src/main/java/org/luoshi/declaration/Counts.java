package org.luoshi.declaration;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.luoshi.policy.Destination;

/** What a record counts as at the two stages of the statistics; null where nothing counts.
 * @param reported destination of the declaration under review, or else the verified one
 * @param verified destination of the verified declaration, unless a submitted not-employed one suspends it (R6.1) */
public record Counts(Destination reported, Destination verified) {

    public static final Counts NOTHING = new Counts(null, null);

    /** One declaration of a record, as far as counting goes. */
    public record Item(State state, Destination destination) {}

    /** @param declarations every declaration of one record, in any order
     * @return what the record counts as */
    public static Counts of(Collection<Item> declarations) {
        Optional<Destination> submitted = first(declarations, State::submitted);
        Optional<Destination> verified = first(declarations, state -> state == State.VERIFIED);
        boolean suspended = submitted.isPresent() && !submitted.get().employed();
        Destination counting = suspended ? null : verified.orElse(null);
        return new Counts(submitted.orElse(counting), counting);
    }

    private static Optional<Destination> first(Collection<Item> declarations, Predicate<State> in) {
        return declarations.stream()
                .filter(item -> in.test(item.state))
                .map(Item::destination)
                .findFirst();
    }
}
