package dev.tastemaker.guardrail;

import java.util.List;

/**
 * Says whether a clause in other words says what a fact says. Asked only where words alone do not settle it; may look a
 * long time, and may call a model only where one was configured for it.
 */
@FunctionalInterface
public interface Nearness {
    /** Nobody is asked: words that no fact holds are a breach. */
    Nearness NONE = (clause, unknown, grounds) -> false;

    /**
     * Whether a fact of the grounds says the clause.
     *
     * @param unknown the words of the clause that no fact holds, at least one
     */
    boolean says(String clause, List<String> unknown, Grounds grounds);

    /** Asks this one, then, where it does not know it, the other. */
    default Nearness or(Nearness other) {
        return (clause, unknown, grounds) -> says(clause, unknown, grounds) || other.says(clause, unknown, grounds);
    }
}
