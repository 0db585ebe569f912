package org.luoshi;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** The order of the classes of one start of the service. What a check costs grows with all that other tests have left in the database, and those
 * that change cells and hold everything against the log run one check after the other: they come first. A whole season, which leaves a hundred
 * signed sheets, comes last. */
public final class HeldFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(HeldFirst::weight)
                        .thenComparing(one -> one.getTestClass().getName()));
    }

    private static int weight(ClassDescriptor one) {
        String name = one.getTestClass().getSimpleName();
        return name.endsWith("HeldTest") ? 0 : name.equals("SeasonTest") ? 2 : 1;
    }
}
