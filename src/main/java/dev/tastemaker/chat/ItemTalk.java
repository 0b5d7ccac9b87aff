package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.recommendation.Recommendation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the composer of replies would say about items, for those who measure the checks. */
public final class ItemTalk {
    private static final List<String> QUESTIONS =
            List.of("how much is it?", "is it in stock?", "what rating does it have?", "tell me more about it");

    private ItemTalk() {}

    /** The English sentences of a few usual turns about the first item beside the others, in the order in which they are said. */
    public static List<String> sentences(List<Item> items, Instant now) {
        return sentences(
                items,
                new Voice(Locale.ENGLISH, Phrasebook.seed("", items.getFirst().id()), now));
    }

    /** What says no to a message, in every language. */
    public static List<String> refusals() {
        return Stream.of("declined", "elsewhere").flatMap(Voice::all).toList();
    }

    static List<String> sentences(List<Item> items, Voice voice) {
        Set<String> sentences = new LinkedHashSet<>();
        Item first = items.getFirst();
        QUESTIONS.forEach(question -> sentences.addAll(FactAnswer.of(first, question, voice)));
        first.attributes()
                .keySet()
                .forEach(name -> sentences.addAll(
                        FactAnswer.of(first, "what about the " + ItemWords.attributeName(name) + "?", voice)));
        List<Recommendation> shown = items.stream()
                .map(item -> new Recommendation(item, 1, List.of(), ""))
                .toList();
        for (Intent intent : List.of(new Intent.Suggest(), new Intent.Trending())) {
            sentences.addAll(TurnComposer.words(new Findings(intent, List.of(), shown, List.of(), null), true, voice));
        }
        return new ArrayList<>(sentences);
    }
}
