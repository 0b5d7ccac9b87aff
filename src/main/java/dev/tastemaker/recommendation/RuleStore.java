package dev.tastemaker.recommendation;

import dev.tastemaker.feedback.Scenario;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where rules live. Methods block; callers run on virtual threads. */
interface RuleStore {
    /** Adds a rule; false when one of this id is there already. */
    boolean add(Rule rule);

    /** Adds or replaces a rule; true when it was added. */
    boolean put(Rule rule);

    boolean delete(String id);

    Optional<Rule> find(String id);

    /** Rules in id order after {@code after}; those that are over and those still to come too. */
    List<Rule> page(@Nullable String after, int limit);

    /** The rules that are valid now and for such a need, in id order. */
    List<Rule> inForce(@Nullable String query, Scenario scenario);
}
