package org.luoshi.risk;

import java.util.List;
import org.luoshi.declaration.FlagKind;
import org.luoshi.problem.Text;

/** One thing to look for when a declaration is handed in. A bean of this type takes part by being there; it only reads. */
interface Rule {

    FlagKind kind();

    /** @param fresh just submitted, its mark already written
     * @return what is to be flagged; nothing when there is nothing to see */
    List<Finding> look(Case fresh);

    /** @return the limits in force, for the office to read */
    List<Text> thresholds();
}
