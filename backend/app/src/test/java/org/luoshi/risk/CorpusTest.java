package org.luoshi.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** How well the rules find what was planted, and how often they point at the honest: measured, printed, and held. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CorpusTest {

    /** Planted, flagged, both; precision and recall. Those below 1.00 are what the rules cannot know, see {@link Corpus}. */
    private static final String EXPECTED =
            """
            rule                 planted flagged hit precision recall
            SAME_EMPLOYER             29      28  19      0.68   0.66
            SAME_CONTACT_PHONE         9      18   9      0.50   1.00
            CONTACT_IS_GRADUATE        8       8   6      0.75   0.75
            CONTACT_IS_STAFF           3       3   3      1.00   1.00
            INVALID_CREDIT_CODE        2       2   2      1.00   1.00
            INVALID_ID_NUMBER          2       2   2      1.00   1.00
            START_IN_FUTURE            4       8   4      0.50   1.00
            CONTRACT_ENDS_SOON         7       7   5      0.71   0.71
            BURST                     14      14  14      1.00   1.00
            UNUSUAL_SHARE             12      22  12      0.55   1.00
            """;

    @Inject
    Fixture fixture;

    @Inject
    Corpus corpus;

    @Test
    @DisplayName("R6.1 precision and recall of every rule on known frauds and honest look-alikes")
    void measured() {
        String measured = corpus.measure(fixture.school());
        System.out.println(measured);
        assertEquals(EXPECTED, measured);
    }
}
