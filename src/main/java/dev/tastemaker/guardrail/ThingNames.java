package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.ItemName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What English calls an item when its name has been said: "a pet bowl" and "a bowl" for "Wagglewood Stoneware Pet Bowl". */
final class ThingNames {
    private static final int LONGEST = 28;
    private static final int MOST_WORDS = 3;

    private ThingNames() {}

    /** The longest first; the name itself where its last word is nowhere used as a common word; empty for what is no product. */
    static List<String> of(Item item) {
        if (!isNamed(item)) {
            return List.of();
        }
        List<String> things = common(item);
        String name = String.join(" ", nameWords(item));
        return things.isEmpty() && !name.isEmpty() && name.length() <= LONGEST ? List.of(name) : things;
    }

    /** Those of common words alone, which can be looked for: nobody is "looking for Lift Stand". */
    static List<String> common(Item item) {
        if (!isNamed(item)) {
            return List.of();
        }
        List<String> words = nameWords(item);
        Set<String> common = Word.set(NormalText.of(StatedText.stated(item) + " "
                + String.join(" ", item.category()).toLowerCase(Locale.ENGLISH)));
        List<String> things = new ArrayList<>();
        String thing = "";
        for (int i = words.size() - 1; i >= 0 && words.size() - i <= MOST_WORDS; i--) {
            String word = words.get(i).toLowerCase(Locale.ENGLISH);
            if (!isCommon(word, common)) {
                break;
            }
            String spelt = word.indexOf('-') == 1 ? words.get(i).charAt(0) + word.substring(1) : word; // "T-shirt"
            thing = thing.isEmpty() ? spelt : spelt + " " + thing;
            if (thing.length() <= LONGEST) {
                things.addFirst(EnglishWords.withArticle(thing));
            }
        }
        return things;
    }

    /** Whether the thing that a name ends with is in the plural: "treats" of "Dog Treats 150 g"; a book is one, whatever its name. */
    static boolean isSeveral(Item item) {
        List<String> words = nameWords(item);
        return !words.isEmpty() && !isWritten(item) && EnglishWords.isSeveral(words.getLast());
    }

    /** Whether an item is what somebody wrote. */
    static boolean isWritten(Item item) {
        return item.attributes().containsKey("author");
    }

    private static boolean isNamed(Item item) {
        return item.kind() == ItemKind.PRODUCT && PlainFacts.isInLanguageOf(item, Locale.ENGLISH);
    }

    /** The words of the name between its brand and its measures. */
    private static List<String> nameWords(Item item) {
        List<String> words = new ArrayList<>(List.of(ItemName.of(item).split(" ", -1)));
        String brand = item.brand();
        if (brand != null) {
            List.of(brand.split(" ", -1)).forEach(words::remove);
        }
        while (!words.isEmpty() && !isWord(words.getLast())) {
            words.removeLast();
        }
        return words;
    }

    /** Not "4.2", and not the "L" behind it. */
    private static boolean isWord(String word) {
        return word.length() > 2 && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '-');
    }

    private static boolean isCommon(String word, Set<String> common) {
        return isWord(word)
                && !NeutralWords.of(Locale.ENGLISH).contains(word)
                && List.of(word.split("-", -1)).stream()
                        .allMatch(part -> WordsCheck.isIn(common, part) || common.contains(part + "s"));
    }
}
