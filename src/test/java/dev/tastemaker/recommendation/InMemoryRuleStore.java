package dev.tastemaker.recommendation;

import dev.tastemaker.feedback.Scenario;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules on the heap, for tests without PostgreSQL. */
class InMemoryRuleStore implements RuleStore {
    private final Map<String, Rule> rules = new TreeMap<>();

    @Override
    public boolean add(Rule rule) {
        return rules.putIfAbsent(rule.id(), rule) == null;
    }

    @Override
    public boolean put(Rule rule) {
        return rules.put(rule.id(), rule) == null;
    }

    @Override
    public boolean delete(String id) {
        return rules.remove(id) != null;
    }

    @Override
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    @Override
    public List<Rule> page(@Nullable String after, int limit) {
        return rules.values().stream()
                .filter(rule -> after == null || rule.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Rule> inForce(@Nullable String query, Scenario scenario) {
        Instant now = Instant.now();
        Set<String> words = query == null ? Set.of() : new HashSet<>(Rule.words(query));
        return rules.values().stream()
                .filter(rule -> rule.validFrom() == null || !rule.validFrom().isAfter(now))
                .filter(rule -> rule.validTo() == null || rule.validTo().isAfter(now))
                .filter(rule -> rule.scenario() == null || rule.scenario() == scenario)
                .filter(rule -> rule.query() == null || words.containsAll(Rule.words(rule.query())))
                .toList();
    }
}
