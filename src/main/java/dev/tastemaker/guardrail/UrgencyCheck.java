package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.List;

/**
 * G5 past any list of phrases: a clause that presses its reader in two ways ("until" and "gone", "only" and "tonight"), or
 * with a word that does nothing else, needs an end of the offer or few pieces among the facts. What an item says of itself
 * ("lasts until the last hour of a hike") presses nobody, and a composer's phrase is held to its slots.
 */
final class UrgencyCheck implements Check {
    @Override
    public List<Violation> check(Draft draft) {
        Grounds grounds = draft.grounds();
        if (isCarried(grounds)) {
            return List.of();
        }
        UrgencyWords words = UrgencyWords.of(grounds.locale());
        List<Violation> violations = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            String text = NormalText.of(passage.text());
            for (Clause clause : Clause.of(text)) {
                if (words.press(own(clause, grounds))
                        && !PhraseClauses.of(grounds.locale()).says(clause, grounds)
                        && !grounds.index().quotes(clause.text())) {
                    violations.add(new Violation(
                            "G5",
                            passage.name(),
                            clause.text(),
                            "presses the reader, but no end of the offer and no small stock is known",
                            "offer_ends_at"));
                }
            }
        }
        return violations;
    }

    /** The words that are not the item's name: a clock called Noon presses nobody. */
    private static List<Word> own(Clause clause, Grounds grounds) {
        return clause.words().stream()
                .filter(word -> !grounds.index().names().contains(word.lower()))
                .toList();
    }

    private static boolean isCarried(Grounds grounds) {
        return grounds.items().stream()
                .map(item -> Claimable.of(item, grounds.now()))
                .anyMatch(
                        known -> known.endsSoon(grounds.now()) || known.stock().isPresent());
    }
}
