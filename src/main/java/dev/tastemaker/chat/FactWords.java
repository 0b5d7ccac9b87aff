package dev.tastemaker.chat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which facts a question asks for: "how heavy is it", "wie schwer ist er", "重さは" ask for the weight. */
final class FactWords {
    /** What a word of a question asks for, as words of the names of facts. */
    private static final Map<String, Set<String>> ASKED = Hearing.languages()
            .filter(language -> !language.equals("ja"))
            .flatMap(language -> Hearing.lines(language, "asks").stream())
            .flatMap(line -> Words.in(asking(line)).stream().map(word -> Map.entry(word, asked(line))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, FactWords::both));

    /** The same for a script without spaces, where words are looked for as they stand. */
    private static final Map<String, Set<String>> ASKED_UNSPACED = Hearing.lines("ja", "asks").stream()
            .flatMap(line -> Stream.of(asking(line).split(" ")).map(word -> Map.entry(word, asked(line))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, FactWords::both));

    private FactWords() {}

    /** The words of a question with those that a catalog may use for them as names of facts. */
    static Set<String> asked(Set<String> words, String question) {
        Set<String> all = new LinkedHashSet<>(words);
        words.forEach(word -> all.addAll(ASKED.getOrDefault(word, Set.of())));
        ASKED_UNSPACED.forEach((word, facts) -> {
            if (question.contains(word)) {
                all.addAll(facts);
            }
        });
        return all;
    }

    /** Whether the name of an attribute is among the asked words. */
    static boolean names(String attribute, Set<String> asked) {
        return Words.in(ItemWords.attributeName(attribute)).stream().anyMatch(asked::contains);
    }

    private static String asking(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }

    private static Set<String> asked(String line) {
        return new LinkedHashSet<>(List.of(line.substring(line.indexOf('=') + 1)
                .strip()
                .toLowerCase(Locale.ROOT)
                .split(" ")));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }
}
