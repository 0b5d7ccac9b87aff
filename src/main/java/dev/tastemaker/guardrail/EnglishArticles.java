package dev.tastemaker.guardrail;

import java.util.Locale;
import java.util.regex.Pattern;

/** Small models write "a espresso machine". The article is set right before a text is checked; names, in capitals, stay as they are. */
public final class EnglishArticles {
    /**
     * Before letters that are nearly always spoken as a vowel; not before "one", "once", "eu" and most of "u", which begin as
     * "you" and "won" do.
     */
    private static final Pattern A_BEFORE_VOWEL =
            Pattern.compile("\\b(a|^A) (?=(?!(?:one|once|eu)\\p{L}*)(?:[aeio]|u(?:m|n(?!i)|p|lt|r[bng]))\\p{Ll})");

    private EnglishArticles() {}

    /** The text with its articles right; as it is in any other language. */
    public static String right(String text, Locale locale) {
        return locale.getLanguage().equals("en") ? A_BEFORE_VOWEL.matcher(text).replaceAll("$1n ") : text;
    }
}
