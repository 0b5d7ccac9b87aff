package dev.tastemaker.chat;

import dev.tastemaker.profile.Preference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says outright of its writer's taste, read by rule: "never leather", "I love linen", "I wear size 42". Only what
 * is said to hold beyond this message; "a bag, no leather" is a wish about a bag.
 */
final class StatedPreferences {
    /** @param quote the words it was read from */
    record Stated(Kind kind, String subject, @Nullable String value, String quote) {}

    /** Up to three words, as few as will do. */
    private static final String THING = "([\\p{L}][\\p{L}\\p{N}'-]*(?: [\\p{L}][\\p{L}\\p{N}'-]*){0,2}?)";

    private static final String THING_UNSPACED = "([\\p{IsHan}\\p{IsKatakana}ー]{1,12})";
    private static final String SIZE =
            "(\\d{1,3}(?:[.,]5)?|x{0,3}[sml]|\\dxl)(?![\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]])";
    private static final List<Pattern> DISLIKES = patterns("dislike");
    private static final List<Pattern> LIKES = patterns("like");
    private static final List<Pattern> SIZES = patterns("size");
    /** Words that are no thing one can like. */
    private static final Set<String> EMPTY = Hearing.lines("no-thing")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private StatedPreferences() {}

    static List<Stated> in(String message) {
        String text = message.replace('’', '\'');
        List<Stated> stated = new ArrayList<>();
        found(DISLIKES, text).forEach(dislike -> add(stated, Kind.DISLIKE, dislike));
        found(LIKES, text).forEach(like -> add(stated, Kind.LIKE, like));
        found(SIZES, text).forEach(size -> {
            String value = size.group(1).toLowerCase(Locale.ROOT).replace(',', '.');
            stated.add(new Stated(Kind.LIMIT, "size", value, size.group().strip()));
        });
        return stated;
    }

    private static void add(List<Stated> stated, Kind kind, MatchResult found) {
        String subject = found.group(1).toLowerCase(Locale.ROOT).strip();
        boolean isThing = !EMPTY.contains(subject.split(" ")[0])
                && subject.length() > (isUnspaced(subject) ? 0 : 2)
                && subject.length() <= 60;
        boolean said = stated.stream().anyMatch(each -> each.subject().equals(subject));
        if (isThing && !said) {
            stated.add(new Stated(kind, subject, null, found.group().strip()));
        }
    }

    private static boolean isUnspaced(String subject) {
        return Character.isIdeographic(subject.codePointAt(0));
    }

    private static Stream<MatchResult> found(List<Pattern> patterns, String text) {
        return patterns.stream().flatMap(pattern -> pattern.matcher(text).results());
    }

    private static List<Pattern> patterns(String theme) {
        return Hearing.languages()
                .flatMap(language -> Hearing.lines(language, theme).stream().map(line -> pattern(language, line)))
                .toList();
    }

    /** A thing ends where the sentence goes on with another word of its language. */
    private static Pattern pattern(String language, String line) {
        boolean unspaced = language.equals("ja");
        String ends = String.join("|", Hearing.either(language, "thing-ends").split(" "))
                .replace("'", "\\'");
        String end = "(?=\\s*(?:[.,;:!?)]|$|\\b" + ends + "\\b))";
        return Hearing.pattern(
                line.replace("{thing}", unspaced ? THING_UNSPACED : THING + end).replace("{size}", SIZE));
    }
}
