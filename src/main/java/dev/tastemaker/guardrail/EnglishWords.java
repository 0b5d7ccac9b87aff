package dev.tastemaker.guardrail;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What kind of word an English word is, as far as its ending and {@code fact-words.txt} tell; by it the names of attributes become phrases. */
final class EnglishWords {
    /** The lists of the file. */
    enum Kind {
        MASS,
        ADJECTIVE,
        DEGREE,
        VERB,
        FOR,
        USE,
        ROOM,
        HOLDER,
        ANIMAL,
        PLACE,
        GROUP,
        MAKER,
        IDENTITY,
        OTHER,
        NOTHING,
        THING,
        SPELLING
    }

    private static final Map<Kind, Set<String>> LISTS = read();
    private static final Set<String> SINGULAR_ENDS = Set.of("ss", "us", "is", "as");
    /** Ends of words that say how a thing is. */
    private static final List<String> ADJECTIVE_ENDS = List.of(
            "able",
            "ible",
            "less",
            "proof",
            "resistant",
            "safe",
            "free",
            "ready",
            "tight",
            "made",
            "friendly",
            "ous",
            "ed",
            "ive",
            "ic",
            "al");

    /** Ends of words for what is not counted. */
    private static final List<String> MASS_ENDS =
            List.of("ing", "ion", "ity", "ness", "ance", "ence", "ware", "ology", "wear", "ics");

    private static final Set<String> PREFIXES = Set.of("non", "co", "anti", "pre", "multi", "semi", "self");
    /** Those that make a word that says how a thing is. */
    private static final Set<String> OPPOSING = Set.of("non", "co", "anti");

    private static final String VOWELS = "aeiouy";

    private EnglishWords() {}

    static boolean is(Kind kind, String word) {
        return listed(kind).contains(word.toLowerCase(Locale.ENGLISH));
    }

    private static Set<String> listed(Kind kind) {
        return LISTS.getOrDefault(kind, Set.of());
    }

    /** The last word, which tells what the whole is. */
    static String head(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** Whether the last word of a name is in the plural, as far as its ending tells. */
    static boolean isSeveral(String name) {
        String last = head(name);
        return last.length() > 2
                && last.endsWith("s")
                && !SINGULAR_ENDS.contains(last.substring(last.length() - 2))
                && !is(Kind.MASS, last);
    }

    /** Whether words say how a thing is ("dishwasher safe", "non-slip", "low phosphorus") rather than what it has. */
    static boolean isProperty(String words) {
        String last = head(words);
        String first = words.split("[ -]", 2)[0];
        boolean degree = !first.equals(words) && is(Kind.DEGREE, first);
        return degree
                || (words.indexOf(' ') < 0 && OPPOSING.contains(first) && !first.equals(words))
                || is(Kind.ADJECTIVE, last)
                || ends(last, ADJECTIVE_ENDS);
    }

    /** Whether a word says alone what a thing does: "clumping". */
    static boolean isDoing(String words) {
        return words.indexOf(' ') < 0 && words.endsWith("ing") && !is(Kind.THING, words);
    }

    /** Whether what words name is not counted, so that no article stands before it; so are techniques with a name in capitals. */
    static boolean isMass(String words) {
        String last = head(words);
        boolean technique = words.length() > 1 && words.chars().allMatch(Character::isUpperCase);
        return technique || is(Kind.MASS, last) || last.equals("off") || ends(last, MASS_ENDS);
    }

    /** What English puts before a thing that is named for the first time: nothing, "a" or "an". */
    static String withArticle(String thing) {
        return isSeveral(thing) || isMass(thing) ? thing : EnglishArticles.before(thing);
    }

    /** Whether a word is long enough to be read, or one of those that are written in capitals. */
    static boolean isReadable(String word) {
        return word.chars().allMatch(Character::isLetter)
                && (word.length() > 2
                        || PREFIXES.contains(word)
                        || !capitals(word).equals(word));
    }

    /** One of what a word names several of. */
    static String one(String plural) {
        if (plural.endsWith("ss") || !plural.endsWith("s")) {
            return plural;
        }
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.substring(0, plural.length() - 1);
    }

    /** The name of an attribute as it is written in a text: "non-slip", "USB port", "LED lamp". */
    static String spelt(String name) {
        List<String> words =
                Arrays.stream(name.split("_", -1)).map(EnglishWords::capitals).toList();
        return words.size() > 1 && PREFIXES.contains(words.getFirst())
                ? words.getFirst() + "-" + String.join(" ", words.subList(1, words.size()))
                : String.join(" ", words);
    }

    private static String capitals(String word) {
        boolean letters = word.length() > 1 && word.length() < 6 && word.chars().allMatch(Character::isLetter);
        if (letters && word.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0)) {
            return word.toUpperCase(Locale.ENGLISH); // nobody can speak it but letter by letter
        }
        return listed(Kind.SPELLING).stream()
                .filter(spelling -> spelling.equalsIgnoreCase(word))
                .findFirst()
                .orElse(word);
    }

    private static boolean ends(String word, List<String> ends) {
        return !is(Kind.THING, word) && !is(Kind.MASS, word) && ends.stream().anyMatch(word::endsWith);
    }

    private static Map<Kind, Set<String>> read() {
        Map<Kind, Set<String>> lists = new EnumMap<>(Kind.class);
        for (String line : WordList.lines("fact-words.txt")) {
            int colon = line.indexOf(':');
            Kind kind = Kind.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            lists.computeIfAbsent(kind, each -> new HashSet<>())
                    .addAll(List.of(line.substring(colon + 1).strip().split(" ", -1)));
        }
        return lists;
    }
}
