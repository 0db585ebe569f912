package org.luoshi.risk;

import java.util.Collection;
import java.util.List;
import org.luoshi.problem.Text;

/** What a rule noticed.
 * @param detail the figures behind it, null when the kind of flag says it all
 * @param alsoOn other declarations under review that it is about as well */
record Finding(Text detail, Collection<Long> alsoOn) {

    static List<Finding> of(String zh, String en) {
        return List.of(new Finding(new Text(zh, en), List.of()));
    }

    static List<Finding> when(boolean so) {
        return so ? List.of(new Finding(null, List.of())) : List.of();
    }
}
