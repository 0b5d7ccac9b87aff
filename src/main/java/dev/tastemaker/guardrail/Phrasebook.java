package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a composer may say, by language and theme, with slots for facts: {@code phrases/<book>/<language>.txt}, one phrase a
 * line, its parts between bars.
 */
public final class Phrasebook {
    /** Languages that every book is written in; English serves all others. */
    public static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "pt", "ja");

    /** The books that come with the service. */
    static final Set<String> BOOKS = Set.of("push", "email", "chat", "summary");

    private final Map<String, Map<String, List<List<String>>>> byLanguage;

    private Phrasebook(Map<String, Map<String, List<List<String>>>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** Reads a book in all its languages. */
    public static Phrasebook of(String book) {
        return new Phrasebook(
                LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), language -> read(book, language))));
    }

    /** The locale in which a reader of {@code wanted} is written to: the same region, English words where we lack theirs. */
    public static Locale writable(Locale wanted) {
        return LANGUAGES.contains(wanted.getLanguage())
                ? wanted
                : new Locale.Builder()
                        .setLanguage("en")
                        .setRegion(wanted.getCountry())
                        .build();
    }

    /** The phrases of a theme, each as its parts; empty when the language has none. */
    public List<List<String>> phrases(Locale locale, String theme) {
        return byLanguage.getOrDefault(locale.getLanguage(), Map.of()).getOrDefault(theme, List.of());
    }

    /** The phrases of a theme begun at another one for another seed. */
    public List<List<String>> turned(Locale locale, String theme, long seed) {
        List<List<String>> turned = new ArrayList<>(phrases(locale, theme));
        if (!turned.isEmpty()) {
            Collections.rotate(turned, -(int) Math.floorMod(seed, (long) turned.size()));
        }
        return turned;
    }

    /** A number for a reader and an item: the same on every machine and in every version, which {@code hashCode} is not bound to be. */
    public static long seed(String shopperId, String itemId) {
        long hash = 0xcbf29ce484222325L;
        String both = shopperId + '\u0000' + itemId;
        for (int i = 0; i < both.length(); i++) {
            hash = (hash ^ both.charAt(i)) * 0x100000001b3L;
        }
        return hash >>> 11;
    }

    /** One phrase of a theme, the same for the same {@code seed}. */
    public List<String> phrase(Locale locale, String theme, long seed) {
        List<List<String>> phrases = phrases(locale, theme);
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException("no phrase for " + theme + " in " + locale);
        }
        return phrases.get((int) Math.floorMod(seed, (long) phrases.size()));
    }

    private static Map<String, List<List<String>>> read(String book, String language) {
        Map<String, List<List<String>>> themes = new HashMap<>();
        for (String line : WordList.read("/phrases/" + book + "/" + language + ".txt")) {
            int colon = line.indexOf(':');
            List<String> parts = Arrays.stream(line.substring(colon + 1).split("\\|", -1))
                    .map(String::strip)
                    .toList();
            themes.computeIfAbsent(line.substring(0, colon).strip(), theme -> new java.util.ArrayList<>())
                    .add(parts);
        }
        return themes;
    }
}
