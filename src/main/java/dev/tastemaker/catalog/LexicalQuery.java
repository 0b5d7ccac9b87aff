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
 */
record LexicalQuery(String words, List<String> phrases, List<String> excluded) {
    /** A quote opens only at the beginning of a word: in {@code 15" laptop} it means inches. */
    private static final Pattern PART = Pattern.compile("(?<!\\S)(-?)\"([^\"]*)\"|(?<!\\S)-(?=[\\p{L}\\p{N}])(\\S+)");

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
        return new LexicalQuery(words.toString().strip(), phrases, excluded);
    }
}
