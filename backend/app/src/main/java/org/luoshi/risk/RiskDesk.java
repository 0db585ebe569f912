package org.luoshi.risk;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationMoved;
import org.luoshi.declaration.RiskFlags;
import org.luoshi.declaration.State;

/** Lets every rule look at what was just handed in, in the same transaction, and raises the flags (R6.1). */
@ApplicationScoped
class RiskDesk {

    private static final Set<State> MARKED =
            EnumSet.of(State.AT_CLASS, State.AT_COLLEGE, State.VERIFIED, State.DISPUTED);

    private final Marks marks;
    private final List<Rule> rules;
    private final RiskFlags flags;
    private final Clock clock;

    RiskDesk(Marks marks, @All List<Rule> rules, RiskFlags flags, Clock clock) {
        this.marks = marks;
        this.rules = rules;
        this.flags = flags;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes DeclarationMoved step) {
        Declaration declaration = step.declaration();
        if (declaration.state() == State.AT_CLASS) {
            handedIn(declaration);
        } else if (declaration.destination().employed()
                && MARKED.contains(step.from())
                && !MARKED.contains(declaration.state())) {
            marks.remove(declaration.id());
        }
    }

    private void handedIn(Declaration declaration) {
        flags.forget(declaration);
        if (!declaration.destination().employed()) {
            return;
        }
        Case unmarked = new Case(declaration, LocalDate.now(clock), false);
        Case fresh =
                new Case(declaration, unmarked.today(), marks.known(unmarked.employerKey(), unmarked.creditCode()));
        marks.put(fresh, declaration.submittedAt());
        for (Rule rule : rules) {
            for (Finding finding : rule.look(fresh)) {
                Set<Long> about = new TreeSet<>(finding.alsoOn());
                about.add(declaration.id());
                flags.raise(rule.kind(), about, null, finding.detail());
            }
        }
    }
}
