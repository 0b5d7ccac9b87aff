package dev.tastemaker.guardrail;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A draft and what became of it.
 *
 * @param evidence what carries it; empty unless it passed
 */
public record CheckedText(Draft draft, List<Violation> violations, List<Evidence> evidence) {
    public CheckedText {
        violations = List.copyOf(violations);
        evidence = List.copyOf(evidence);
    }

    public boolean passed() {
        return violations.isEmpty();
    }

    /** What a model must hear to do better: one line per breach. */
    public String repairRequest() {
        return violations.stream()
                .map(violation -> "- " + violation.sentence())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
