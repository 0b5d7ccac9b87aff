package dev.tastemaker.chat;

import dev.tastemaker.profile.Preference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message says outright of its writer's taste, read by rule: "never leather", "I love linen", "I wear size 42". Only what
 * is said to hold beyond this message; "a bag, no leather" is a wish about a bag.
 */
final class StatedPreferences {
    /** @param quote the words it was read from */
    record Stated(Kind kind, String subject, @Nullable String value, String quote) {}

    private static final String THING = "([\\p{L}][\\p{L}\\p{N}'-]*(?: [\\p{L}][\\p{L}\\p{N}'-]*){0,2}?)";
    private static final String END =
            "(?=\\s*(?:[.,;:!?)]|$|\\b(?:and|or|but|so|because|since|as|for|in|on|at|to|with|that|which|if|when|please|thanks|too|either|anymore|though|at all|very much|a lot|instead)\\b))";
    private static final Pattern DISLIKE =
            pattern("(?:(?<!\\w)never (?:again |any |anything (?:made )?(?:of|with) |buy |wear |eat |use )?"
                    + "|\\bi (?:really |just )?(?:don'?t|do not|never) (?:really )?(?:like|want|wear|eat|use|buy|drink) (?:any |anything (?:made )?(?:of|with) )?"
                    + "|\\bi (?:really )?(?:hate|dislike|avoid|can'?t stand|cannot stand|detest) "
                    + "|\\bi(?:'m| am) allergic to )" + THING + END);
    private static final Pattern LIKE =
            pattern("\\bi (?:really |absolutely |always |just )*(?:love|adore|prefer|like) (?:wearing |using |buying )?"
                    + THING + END);
    private static final Pattern SIZE = pattern(
            "\\b(?:size|gr(?:ö|oe)(?:ß|ss)e)(?: is|:| of)? ?(?:eu |uk |us )?(\\d{1,3}(?:[.,]5)?|x{0,3}[sml]|\\dxl)(?![\\p{L}\\p{N}])");
    /** Words that are no thing one can like. */
    private static final Set<String> EMPTY = Set.of(
            "it",
            "this",
            "that",
            "these",
            "those",
            "them",
            "you",
            "to",
            "the",
            "a",
            "an",
            "one",
            "ones",
            "what",
            "how",
            "something",
            "anything",
            "everything",
            "nothing",
            "both",
            "all",
            "him",
            "her",
            "me",
            "mind",
            "more",
            "less",
            "know",
            "buying",
            "my",
            "your",
            "his",
            "their",
            "our",
            "first",
            "second",
            "third",
            "last",
            "any",
            "too");

    private StatedPreferences() {}

    static List<Stated> in(String message) {
        String text = message.replace('’', '\'');
        List<Stated> stated = new ArrayList<>();
        Matcher dislike = DISLIKE.matcher(text);
        while (dislike.find()) {
            add(stated, Kind.DISLIKE, dislike);
        }
        Matcher like = LIKE.matcher(text);
        while (like.find()) {
            add(stated, Kind.LIKE, like);
        }
        Matcher size = SIZE.matcher(text);
        while (size.find()) {
            String value = size.group(1).toLowerCase(Locale.ROOT).replace(',', '.');
            stated.add(new Stated(Kind.LIMIT, "size", value, size.group().strip()));
        }
        return stated;
    }

    private static void add(List<Stated> stated, Kind kind, Matcher found) {
        String subject = found.group(1).toLowerCase(Locale.ROOT).strip();
        boolean isThing = !EMPTY.contains(subject.split(" ")[0]) && subject.length() > 2 && subject.length() <= 60;
        boolean said = stated.stream().anyMatch(each -> each.subject().equals(subject));
        if (isThing && !said) {
            stated.add(new Stated(kind, subject, null, found.group().strip()));
        }
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
