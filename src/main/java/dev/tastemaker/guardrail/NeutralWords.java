package dev.tastemaker.guardrail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that promise nothing, by language, from {@code neutral-words.txt}. */
final class NeutralWords {
    private static final Map<String, Set<String>> BY_LANGUAGE = read();

    private NeutralWords() {}

    static Set<String> of(Locale locale) {
        return BY_LANGUAGE.getOrDefault(locale.getLanguage(), Set.of());
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new HashMap<>();
        for (String line : WordList.lines("neutral-words.txt")) {
            int colon = line.indexOf(':');
            words.computeIfAbsent(line.substring(0, colon), language -> new HashSet<>())
                    .addAll(Arrays.asList(line.substring(colon + 1).strip().split(" ", -1)));
        }
        return words;
    }
}
