package dev.tastemaker.chat;

import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.guardrail.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What messages say, by theme, in every language that a reply is written in: {@code hearing/<language>.txt}. A message is held
 * against all languages at once, since two words seldom tell which it is in.
 */
final class Hearing {
    private static final Map<String, Map<String, List<String>>> BY_LANGUAGE =
            Phrasebook.LANGUAGES.stream().collect(Collectors.toMap(language -> language, Hearing::read));
    private static final Map<String, Pattern> ANYWHERE = new ConcurrentHashMap<>();
    private static final Map<String, Pattern> WHOLE = new ConcurrentHashMap<>();
    private static final Pattern NEVER = Pattern.compile("(?!)");

    private Hearing() {}

    /** Whether a message holds a theme's words. */
    static boolean says(String theme, String message) {
        return anywhere(theme).matcher(message).find();
    }

    /** Finds a theme's words as whole words; nothing where no language has the theme. */
    static Pattern anywhere(String theme) {
        return ANYWHERE.computeIfAbsent(
                theme,
                name -> either(languages()
                        .filter(language -> !lines(language, name).isEmpty())
                        .map(language -> whole(language, either(language, name)))
                        .toList()));
    }

    /** Matches a message that is nothing but a theme's words. */
    static Pattern nothingBut(String theme) {
        return WHOLE.computeIfAbsent(
                theme, name -> pattern("[¡¿\\s]*(?:" + anywhere(name).pattern() + ")[\\s!.,?…。！、？😊👋🙂]*"));
    }

    /** The lines of a theme in one language, as they stand. */
    static List<String> lines(String language, String theme) {
        return Objects.requireNonNullElse(BY_LANGUAGE.get(language), Map.<String, List<String>>of())
                .getOrDefault(theme, List.of());
    }

    /** The lines of a theme in all languages. */
    static Stream<String> lines(String theme) {
        return languages().flatMap(language -> lines(language, theme).stream());
    }

    static Stream<String> languages() {
        return Phrasebook.LANGUAGES.stream().sorted();
    }

    /** One expression for a theme of one language; it matches nothing where there is none. */
    static String either(String language, String theme) {
        List<String> lines = lines(language, theme);
        return lines.isEmpty() ? NEVER.pattern() : "(?:" + String.join("|", lines) + ")";
    }

    /** An expression as whole words of a language; Japanese has no spaces between words. */
    static String whole(String language, String expression) {
        return language.equals("ja") ? expression : "(?<![\\p{L}\\p{N}])" + expression + "(?![\\p{L}\\p{N}])";
    }

    static Pattern pattern(String expression) {
        return Pattern.compile(
                expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Pattern either(List<String> expressions) {
        return expressions.isEmpty() ? NEVER : pattern(String.join("|", expressions));
    }

    private static Map<String, List<String>> read(String language) {
        Map<String, List<String>> themes = new HashMap<>();
        for (String line : WordList.read("/hearing/" + language.toLowerCase(Locale.ROOT) + ".txt")) {
            int colon = line.indexOf(": ");
            themes.computeIfAbsent(line.substring(0, colon), theme -> new ArrayList<>())
                    .add(line.substring(colon + 2));
        }
        return themes;
    }
}
