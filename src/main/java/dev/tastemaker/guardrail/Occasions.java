package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a thing is for, as far as its own description says that it is for it: nobody's "for the weekend" is made up. */
final class Occasions {
    /** What is said, by the words of a description that say it. */
    private static final Map<String, List<String>> SAID = Map.of(
            "every day", List.of("for every day", "everyday", "daily"),
            "the weekend", List.of("for the weekend", "for weekends", "for a weekend"),
            "the morning", List.of("for the morning", "for mornings", "for the mornings"),
            "the evening", List.of("for the evening", "for evenings", "for the evenings"),
            "the commute", List.of("for the commute", "for commuting", "for commuters"),
            "the journey", List.of("for the journey", "for journeys", "for travel", "for travelling"),
            "the desk", List.of("for the desk", "for desks"));

    private Occasions() {}

    /** In the order of the alphabet; none for what is for an animal, whose weekends are like its other days. */
    static List<String> of(Item item) {
        if (!PlainFacts.isInLanguageOf(item, Locale.ENGLISH) || isForAnimals(item)) {
            return List.of();
        }
        List<Clause> clauses = StatedText.sentences(item).stream()
                .flatMap(sentence -> Clause.of(NormalText.of(sentence)).stream())
                .filter(clause -> !Negation.denies(clause.words(), Locale.ENGLISH))
                .toList();
        return SAID.entrySet().stream()
                .filter(occasion -> clauses.stream()
                        .anyMatch(clause ->
                                occasion.getValue().stream().anyMatch(words -> Phrases.contains(clause.text(), words))))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isForAnimals(Item item) {
        return item.category().stream().anyMatch(Occasions::namesAnimals)
                || item.attributes().containsKey("animal");
    }

    private static boolean namesAnimals(String category) {
        return Word.of(NormalText.of(category)).stream()
                .anyMatch(word -> EnglishWords.is(EnglishWords.Kind.ANIMAL, EnglishWords.one(word.lower())));
    }
}
