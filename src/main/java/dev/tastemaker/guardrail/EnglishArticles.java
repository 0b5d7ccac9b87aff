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

    /** Letters that are spoken with a vowel first when they stand for themselves: "an LED lamp". */
    private static final String SPOKEN_AS_VOWEL = "AEFHILMNORSX";

    private static final Pattern EIGHT = Pattern.compile("8\\d*(?:[.,]\\d+)?\\b.*|1[18]\\b.*");

    private EnglishArticles() {}

    /** A thing with its article; what begins with a word in capitals or with a number is read letter by letter or as the number. */
    static String before(String thing) {
        String first = thing.split("[ -]", 2)[0];
        boolean spelt = first.length() > 1
                && Character.isUpperCase(first.charAt(0))
                && first.substring(1).chars().noneMatch(Character::isLowerCase);
        boolean vowel = spelt
                ? SPOKEN_AS_VOWEL.indexOf(first.charAt(0)) >= 0
                : "AEIO".indexOf(first.charAt(0)) >= 0 || EIGHT.matcher(thing).matches();
        return vowel ? "an " + thing : right("a " + thing, Locale.ENGLISH);
    }

    /** The text with its articles right; as it is in any other language. */
    public static String right(String text, Locale locale) {
        return locale.getLanguage().equals("en") ? A_BEFORE_VOWEL.matcher(text).replaceAll("$1n ") : text;
    }
}
