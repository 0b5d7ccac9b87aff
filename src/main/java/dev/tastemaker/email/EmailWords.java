package dev.tastemaker.email;

import dev.tastemaker.guardrail.CheckedText;
import dev.tastemaker.guardrail.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of one email that somebody had to write; what is not here is a label or a fact.
 *
 * @param head subject, preheader, greeting and opening, checked together against all items
 * @param lines one for each item, checked against that item alone
 */
public record EmailWords(
        String subject, String preheader, String greeting, String opening, CheckedText head, List<Line> lines) {
    public EmailWords {
        lines = List.copyOf(lines);
    }

    /** What is said of one item. */
    public record Line(String text, CheckedText checked) {}

    /** The same with another greeting, which has passed its own check. */
    EmailWords greeting(String other) {
        return new EmailWords(subject, preheader, other, opening, head, lines);
    }

    public List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>(head.evidence());
        lines.forEach(line -> evidence.addAll(line.checked().evidence()));
        return evidence.stream().distinct().toList();
    }
}
