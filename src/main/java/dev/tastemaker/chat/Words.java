package dev.tastemaker.chat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a message or a title, as rules compare them. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    /** Words that say nothing about a thing: what is left of a message without them is the wish. */
    private static final Set<String> EMPTY = set("empty");

    private Words() {}

    /** All words in lower case, without accents, a plural s cut off. */
    static List<String> in(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain(text));
        while (matcher.find()) {
            words.add(stem(matcher.group()));
        }
        return words;
    }

    /** The words that say something. */
    static List<String> telling(String text) {
        return in(text).stream().filter(Words::tells).toList();
    }

    static boolean tells(String stem) {
        return !EMPTY.contains(stem) && !EMPTY.contains(stem + "s");
    }

    /** The words of a theme's lines, and their stems. */
    static Set<String> set(String theme) {
        return Hearing.lines(theme)
                .flatMap(line -> Stream.of(plain(line).split(" ")))
                .flatMap(word -> Stream.of(word, stem(word)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }

    private static String stem(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
