package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.ItemName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        Locale own = Locale.forLanguageTag(item.language());
        List<String> facts = new ArrayList<>();
        if (item.kind() != ItemKind.PRODUCT) {
            facts.add(item.kind().wireName());
            Slots slots =
                    Slots.of(item, Grounds.of(List.of(item), own, java.time.ZoneOffset.UTC, java.time.Instant.now()));
            slots.value("minutes").ifPresent(minutes -> facts.add(minutes + " minutes"));
            slots.value("person").ifPresent(person -> facts.add("by " + person));
        }
        addWithin(facts, PlainFacts.facts(item, own));
        if (facts.size() < ENOUGH) {
            addWithin(facts, PlainFacts.shortSentences(item));
        }
        return facts;
    }

    private static void addWithin(List<String> facts, List<String> more) {
        for (String fact : more) {
            int length = String.join(", ", facts).length() + fact.length() + 2;
            if (facts.size() < MOST && length <= LONGEST_FACTS) {
                facts.add(fact);
            }
        }
    }
}
