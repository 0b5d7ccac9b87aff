package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** S2: no capitals for loudness and at most one exclamation mark. Names keep the capitals that the catalog gives them. */
final class ShoutingCheck implements Check {
    private static final int LOUD_WORD = 4;
    private static final int MOST_PERCENT = 25;
    private static final int LEAST_LETTERS = 12;

    @Override
    public List<Violation> check(Draft draft) {
        List<Violation> violations = new ArrayList<>();
        Set<String> names = names(draft.grounds());
        for (Passage passage : draft.passages()) {
            checkWords(passage, names, violations);
            checkMarks(passage, violations);
        }
        return violations;
    }

    private static void checkWords(Passage passage, Set<String> names, List<Violation> violations) {
        int letters = 0;
        int capitals = 0;
        List<String> loud = new ArrayList<>();
        for (Word word : Word.of(passage.text())) {
            if (names.contains(word.spoken())) {
                continue;
            }
            int wordLetters =
                    (int) word.spoken().chars().filter(Character::isLetter).count();
            int wordCapitals =
                    (int) word.spoken().chars().filter(Character::isUpperCase).count();
            letters += wordLetters;
            capitals += wordCapitals;
            if (wordLetters >= LOUD_WORD && wordCapitals == wordLetters) {
                loud.add(word.spoken());
            }
        }
        if (loud.size() > 1) {
            violations.add(violation(passage, String.join(" ", loud), "is written in capitals"));
        } else if (letters >= LEAST_LETTERS && capitals * 100 > letters * MOST_PERCENT) {
            violations.add(violation(passage, "", "has too many capitals"));
        }
    }

    private static void checkMarks(Passage passage, List<Violation> violations) {
        String text = NormalText.of(passage.text());
        long marks = text.chars().filter(c -> c == '!').count();
        if (marks > 1 || text.contains("?!") || text.contains("!?")) {
            violations.add(violation(passage, "!", "has more than one exclamation mark"));
        }
    }

    private static Set<String> names(Grounds grounds) {
        Set<String> names = new HashSet<>();
        grounds.items().forEach(item -> {
            Word.of(item.title()).forEach(word -> names.add(word.spoken()));
            Word.of(item.description()).forEach(word -> names.add(word.spoken()));
            Word.of(item.brand() == null ? "" : item.brand()).forEach(word -> names.add(word.spoken()));
            item.attributes()
                    .values()
                    .forEach(value -> Word.of(String.valueOf(value)).forEach(word -> names.add(word.spoken())));
        });
        return names;
    }

    private static Violation violation(Passage passage, String span, String problem) {
        return new Violation("S2", passage.name(), span, problem, null);
    }
}
