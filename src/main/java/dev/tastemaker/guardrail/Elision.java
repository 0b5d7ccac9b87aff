package dev.tastemaker.guardrail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small word that changes before what fills a slot: French "de" before a vowel ("d'Arden"), Spanish "y" before the same sound ("e Iris"). */
final class Elision {
    /** Not "h", which some French names breathe and some do not; not "y", which is seldom a vowel there. */
    private static final Pattern FRENCH = Pattern.compile("(?iu)(^|.*[ («])(d|qu)e ", Pattern.DOTALL);

    private static final String FRENCH_VOWELS = "aeiouàâäéèêëîïôöùûü";
    private static final Pattern SPANISH = Pattern.compile("(?s).* y ");
    private static final Pattern SPANISH_SOUND = Pattern.compile("(?is)(i|hi)(?![ae]).*");

    private Elision() {}

    /** Mends the end of a text, where {@code next} will stand behind it. */
    static void before(String next, StringBuilder text, Locale locale) {
        if (next.isEmpty()) {
            return;
        }
        switch (locale.getLanguage()) {
            case "fr" -> {
                char first = Character.toLowerCase(next.charAt(0));
                Matcher article = FRENCH.matcher(text);
                if (FRENCH_VOWELS.indexOf(first) >= 0 && article.matches()) {
                    text.setLength(text.length() - 2);
                    text.append('\'');
                }
            }
            case "es" -> {
                if (SPANISH_SOUND.matcher(next).matches()
                        && SPANISH.matcher(text).matches()) {
                    text.setCharAt(text.length() - 2, 'e');
                }
            }
            default -> {
                // no small word that changes stands before a slot
            }
        }
    }
}
