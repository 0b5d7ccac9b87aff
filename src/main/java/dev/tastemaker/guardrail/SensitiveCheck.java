package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * V3: nothing about health, faith, origin, family or money is said of the reader, whatever a profile might suggest. What an
 * item says of itself ("for children from three") is about the item, and may be said unless it is turned on the reader.
 */
final class SensitiveCheck implements Check {
    private static final Map<String, List<String>> WORDS = read();

    @Override
    public List<Violation> check(Draft draft) {
        String language = draft.grounds().locale().getLanguage();
        List<String> readers = WORDS.getOrDefault(language + " you", List.of());
        List<String> sensitive = WORDS.getOrDefault(language, List.of());
        List<Violation> violations = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            for (Clause clause : Clause.of(NormalText.of(passage.text()))) {
                if (draft.grounds().index().quotes(clause.text())) {
                    continue;
                }
                boolean ofReader = clause.words().stream().anyMatch(word -> isOne(readers, word));
                clause.words().stream()
                        .filter(word -> ofReader && isOne(sensitive, word))
                        .filter(word -> !draft.grounds().index().names().contains(word.lower()))
                        .map(word -> new Violation(
                                "V3", passage.name(), word.spoken(), "is too personal to be said of a reader", null))
                        .forEach(violations::add);
            }
        }
        return violations;
    }

    private static boolean isOne(List<String> words, Word word) {
        return words.stream()
                .anyMatch(each -> each.endsWith("*")
                        ? word.lower().startsWith(each.substring(0, each.length() - 1))
                        : Word.isUnspaced(each.codePointAt(0))
                                ? word.lower().contains(each)
                                : word.lower().equals(each));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> read = new HashMap<>();
        for (String line : WordList.lines("sensitive-words.txt")) {
            int colon = line.indexOf(':');
            read.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    List.of(line.substring(colon + 1).strip().split(" ", -1)));
        }
        return read;
    }
}
