package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as a shopper types it, web style: words, {@code "exact phrases"} that must be there, and {@code -words} or
 * {@code -"phrases"} that must not.
 *
 * @param words all but what is excluded: each adds to an item's score, none is required
 * @param named of the words those that name the thing itself: all before the first preposition
 */
record LexicalQuery(String words, String named, List<String> phrases, List<String> excluded) {
    /** A quote opens only at the beginning of a word: in {@code 15" laptop} it means inches. */
    private static final Pattern PART = Pattern.compile("(?<!\\S)(-?)\"([^\"]*)\"|(?<!\\S)-(?=[\\p{L}\\p{N}])(\\S+)");

    /** What begins to say of a thing what it is for, of, with or in; the languages are those with a search configuration. */
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?<=\\S\\s)(?:for|with|without|in|on|from|by|to|at|under|that|which|made|für|mit|ohne|aus|im|auf|von|vom|zum|zur|bei|zu"
                    + "|pour|avec|sans|en|para|con|sin|senza|per|com|sem|voor|met|zonder|till|med|til|uden)\\s",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static LexicalQuery parse(String text) {
        StringBuilder words = new StringBuilder();
        List<String> phrases = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String phrase = part.group(2);
            if (phrase == null) {
                excluded.add(part.group(3));
                part.appendReplacement(words, " ");
            } else if (part.group(1).isEmpty()) {
                phrases.add(phrase);
                part.appendReplacement(words, Matcher.quoteReplacement(" " + phrase + " "));
            } else {
                excluded.add(phrase);
                part.appendReplacement(words, " ");
            }
        }
        part.appendTail(words);
        String wanted = words.toString().strip();
        return new LexicalQuery(wanted, named(wanted), phrases, excluded);
    }

    private static String named(String words) {
        Matcher preposition = PREPOSITION.matcher(words);
        return preposition.find() ? words.substring(0, preposition.start()) : words;
    }
}
