package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemName;
import java.util.ArrayList;
import java.util.List;

/** What a model is told of an item: its name and a few facts, as data on lines of their own. No price, no link, no stock. */
public final class ItemBrief {
    private static final int ENOUGH = 4;
    private static final int MOST = 7;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_FACTS = 110;

    private ItemBrief() {}

    /** Two lines, {@code Item:} and {@code Facts:}, as the worked examples of the prompts have them. */
    public static String of(Item item) {
        String name = Graphemes.shortened(oneLine(ItemName.of(item)), LONGEST_NAME);
        return "Item: " + name + "\nFacts: " + String.join(", ", facts(item));
    }

    /** The line of the reason; without a reason none. */
    public static String reason(String words) {
        return words.isBlank() ? "" : "\nReason: " + oneLine(words);
    }

    /** A caller's words on one line, without what could pass for another line of the brief. */
    public static String oneLine(String words) {
        return Invisible.removed(words).replace('{', '(').replace('}', ')').strip();
    }

    /** Short facts first; sentences only where there are few, because a small model copies them until it runs out of room. */
    private static List<String> facts(Item item) {
        return phrases(item).stream().map(FactPhrase::words).toList();
    }

    /** The facts of the brief with their places in a sentence. */
    public static List<FactPhrase> phrases(Item item) {
        List<FactPhrase> phrases = new ArrayList<>();
        Said name = Said.by(ItemName.of(item));
        addWithin(
                phrases,
                FactPhrases.of(item).stream()
                        .filter(phrase -> !PlainFacts.isSaidByName(phrase.words(), item) && !isSaid(phrase, name))
                        .toList());
        if (phrases.size() < ENOUGH) {
            addWithin(
                    phrases,
                    PlainFacts.shortSentences(item).stream()
                            .map(sentence -> new FactPhrase(sentence, FactPhrase.Place.SENTENCE, "description"))
                            .toList());
        }
        boolean better = phrases.stream().anyMatch(phrase -> !phrase.isBare());
        return phrases.stream()
                .filter(phrase -> !(better && phrase.isBare() && isCount(phrase)))
                .toList();
    }

    /** "2 pieces", "1 pair": of what is not said. */
    private static boolean isCount(FactPhrase phrase) {
        return EnglishWords.is(EnglishWords.Kind.GROUP, EnglishWords.head(phrase.words()));
    }

    /** Said by the name in other words; of what it is made, in part. */
    private static boolean isSaid(FactPhrase phrase, Said name) {
        return phrase.place() == FactPhrase.Place.MATERIAL
                ? name.saysPartOf(phrase.words())
                : name.says(phrase.words());
    }

    private static void addWithin(List<FactPhrase> phrases, List<FactPhrase> more) {
        for (FactPhrase phrase : more) {
            int length = phrases.stream()
                            .mapToInt(known -> known.words().length() + 2)
                            .sum()
                    + phrase.words().length();
            boolean known = phrases.stream().anyMatch(other -> other.words().equals(phrase.words()));
            if (phrases.size() < MOST && length <= LONGEST_FACTS && !known) {
                phrases.add(phrase);
            }
        }
    }
}
