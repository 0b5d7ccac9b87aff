package dev.tastemaker.campaign;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Which writer does best. Each is compared with its rivals among the same readers and for the same item, and these differences are
 * averaged by how many messages they rest on: whose texts went to better readers, or were sent more of late, gains nothing from it.
 */
final class ArmComparison {
    private static final int DRAWS = 4_000;

    private final Map<String, Double> chances = new LinkedHashMap<>();
    private final Map<String, Long> matured = new HashMap<>();

    private record Stratum(int cluster, String itemId) {}

    /** @param texts of one channel */
    ArmComparison(List<TextOutcome> texts, Function<TextOutcome, String> arm) {
        Map<Stratum, Map<String, TextOutcome>> strata = new LinkedHashMap<>();
        for (TextOutcome text : texts) {
            strata.computeIfAbsent(new Stratum(text.cluster(), text.itemId()), none -> new LinkedHashMap<>())
                    .merge(arm.apply(text), text, TextOutcome::and);
        }
        List<Map<String, TextOutcome>> contests =
                strata.values().stream().filter(rivals -> rivals.size() > 1).toList();
        texts.stream().map(arm).distinct().forEach(each -> chances.put(each, 0.0));
        contests.forEach(rivals -> rivals.forEach((name, text) -> matured.merge(name, text.matured(), Long::sum)));
        RandomGenerator random = new SplittableRandom(7);
        for (int i = 0; i < DRAWS && !contests.isEmpty(); i++) {
            best(contests, random).ifPresent(name -> chances.merge(name, 1.0 / DRAWS, Double::sum));
        }
    }

    private static Optional<String> best(List<Map<String, TextOutcome>> contests, RandomGenerator random) {
        Map<String, Double> ahead = new LinkedHashMap<>();
        Map<String, Double> weights = new HashMap<>();
        for (Map<String, TextOutcome> rivals : contests) {
            Map<String, Double> drawn = rivals.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().belief().draw(random)));
            double sum =
                    drawn.values().stream().mapToDouble(Double::doubleValue).sum();
            double weight =
                    rivals.values().stream().mapToLong(TextOutcome::matured).sum();
            drawn.forEach((name, rate) -> {
                ahead.merge(name, weight * (rate - (sum - rate) / (drawn.size() - 1)), Double::sum);
                weights.merge(name, weight, Double::sum);
            });
        }
        return ahead.keySet().stream()
                .filter(name -> weights.getOrDefault(name, 0.0) > 0)
                .max(Comparator.comparingDouble(
                        name -> ahead.getOrDefault(name, 0.0) / weights.getOrDefault(name, 1.0)));
    }

    /** How probable it is that this writer is the best; 0 for one that had no rival. */
    double chance(String arm) {
        return chances.getOrDefault(arm, 0.0);
    }

    /** The best by the measure of {@link StoppingRule}; empty: nobody can say yet. */
    Optional<String> winner() {
        boolean enough =
                matured.size() > 1 && matured.values().stream().allMatch(messages -> messages >= StoppingRule.LEAST);
        return chances.entrySet().stream()
                .filter(each -> enough && each.getValue() >= StoppingRule.SURE)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
