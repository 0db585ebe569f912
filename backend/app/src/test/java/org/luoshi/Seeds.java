package org.luoshi;

import java.util.Random;

/** Where tests of random sequences begin. Another place each run, and the same all through one run: what failed once and is tried again is tried
 * with what it failed on, and {@code -Dluoshi.test.seed=…} repeats the run of a report. */
public final class Seeds {

    private static final String PROPERTY = "luoshi.test.seed";

    private Seeds() {}

    /** @return numbers for one test class, the same at each call of one run */
    public static Random of(Class<?> test) {
        return new Random(run() + test.getName().hashCode());
    }

    // a property, as each start of the service for tests loads this class anew
    private static synchronized long run() {
        String seed = System.getProperty(PROPERTY);
        if (seed == null) {
            seed = Long.toString(new Random().nextInt());
            System.setProperty(PROPERTY, seed);
            System.out.println("tests of random sequences begin at -D" + PROPERTY + "=" + seed);
        }
        return Long.parseLong(seed);
    }
}
