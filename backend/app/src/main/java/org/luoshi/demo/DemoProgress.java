package org.luoshi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** How far the demo school is, as told to anybody who asks. */
@ApplicationScoped
class DemoProgress {

    private final AtomicInteger done = new AtomicInteger();
    private volatile DemoState state = DemoState.OFF;
    private volatile int total;

    void enter(DemoState next) {
        state = next;
    }

    /** Starts counting: so many are there already, out of so many. */
    void count(int loaded, int planned) {
        done.set(loaded);
        total = planned;
    }

    /** @return how many are loaded now, this one included */
    int loaded(int more) {
        return done.addAndGet(more);
    }

    DemoView view() {
        return new DemoView(state, done.get(), total);
    }
}
