package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * V3 for a headline: what stands after "your" is said of the shopper, so it comes from what the shopper did or what the
 * marketer wants, never from the item ("a lamp for your table lamp") or from nowhere ("for your children").
 */
final class YoursCheck implements Check {
    @Override
    public List<Violation> check(Draft draft) {
        Grounds grounds = draft.grounds();
        if (!grounds.locale().getLanguage().equals("en")) {
            return List.of();
        }
        Set<String> known = Word.set(NormalText.of(grounds.reason()).toLowerCase(Locale.ROOT));
        List<Violation> violations = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            if (passage.form().headline()) {
                check(passage, known, grounds, violations);
            }
        }
        return violations;
    }

    private static void check(Passage passage, Set<String> known, Grounds grounds, List<Violation> violations) {
        boolean yours = false;
        Set<String> neutral = NeutralWords.of(grounds.locale());
        for (Word word : Word.of(NormalText.of(passage.text()))) {
            boolean said = neutral.contains(word.lower()) || WordsCheck.isIn(known, word.lower());
            if (yours && !said) {
                violations.add(new Violation(
                        "V3", passage.name(), word.spoken(), "is said of the shopper, but nobody knows it", null));
            }
            yours |= word.lower().equals("your");
        }
    }
}
