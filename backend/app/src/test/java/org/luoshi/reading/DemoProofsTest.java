package org.luoshi.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.demo.DemoPdfs;
import org.luoshi.stack.ReaderClasses;

/** Honest proofs of every kind, as the demo school prints them: nothing about them differs. */
class DemoProofsTest {

    @Test
    @DisplayName(
            "of an honest proof the name is found, and neither name nor employer is said to differ, nor is it taken for an internship")
    void honest() throws IOException {
        ReaderProcess reader = new ReaderProcess(ReaderSettings.of(ReaderClasses.path()));
        List<String> wrong = new ArrayList<>();
        int kinds = 0;
        int named = 0;
        for (DemoPdfs.One one : DemoPdfs.ofEachKind()) {
            ReadText text = new ReadText(reader.textLayer(one.pdf()).pieces());
            Finding name = NameFinder.find(text, one.name());
            named += name.outcome() == ReadOutcome.AGREES ? 1 : 0;
            List<Finding> all = new ArrayList<>(WordFinder.find(text));
            all.add(name);
            if (one.employer() != null) {
                all.add(EmployerFinder.find(text, one.employer(), one.kind(), Means.TEXT_LAYER));
            }
            all.stream()
                    .filter(found -> found.outcome() == ReadOutcome.DIFFERS || found.outcome() == ReadOutcome.SEEN)
                    .forEach(found -> wrong.add(one.kind() + ": " + found));
            kinds++;
        }
        reader.end();
        assertEquals(List.of(), wrong);
        assertTrue(kinds > 10, "kinds: " + kinds);
        assertTrue(named >= kinds - 1, named + " names of " + kinds);
    }
}
