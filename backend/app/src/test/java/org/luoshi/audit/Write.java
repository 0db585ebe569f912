package org.luoshi.audit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.luoshi.Fixture;

/** One write operation of the contract, for the test of the log.
 * @param operation operationId
 * @param given makes what it is about, and says its id
 * @param refused asks for it in a way that is refused
 * @param taken does it, and says what the log has to hold then: {@code event type/id account} */
record Write(
        String operation,
        Function<Fixture.School, String> given,
        Consumer<String> refused,
        Function<String, List<String>> taken) {

    @Override
    public String toString() {
        return operation;
    }
}
