package dev.tastemaker.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The places of a list that a message names: "the second one", "die ersten beiden", "les deux derniers", "2番目". */
final class PlaceWords {
    private static final int PLACES = 6;
    private static final int LAST = 0;
    private static final int MOST_TOGETHER = 4;

    /** @param place counted from one; {@link #LAST} counts from the end */
    private record Wording(Pattern pattern, int place, int together) {}

    private record Found(int at, List<Integer> indexes) {}

    /** Longer wordings first: "the first two" is not "the first". */
    private static final List<Wording> WORDINGS = wordings();

    private static final List<Pattern> NUMBERED = List.of(
            Hearing.pattern("(?:" + Hearing.anywhere("number").pattern() + "|#)\\s*([1-9])(?!\\p{N})"),
            Hearing.pattern(
                    "(?<!\\p{N})([1-9])(?:" + Hearing.anywhere("number-after").pattern() + ")"));

    private PlaceWords() {}

    /** The indexes in a list of {@code size}, from zero, in the order in which they are said. */
    static List<Integer> in(String message, int size) {
        OptionalInt all = all(message, size);
        if (all.isPresent() && size > 1) {
            return IntStream.range(0, Math.min(all.getAsInt(), size)).boxed().toList();
        }
        List<Found> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(message);
        for (Wording wording : WORDINGS) {
            Matcher matcher = wording.pattern().matcher(rest);
            while (matcher.find()) {
                found.add(new Found(matcher.start(), indexes(wording, size)));
                IntStream.range(matcher.start(), matcher.end()).forEach(at -> rest.setCharAt(at, ' '));
            }
        }
        for (Pattern numbered : NUMBERED) {
            Matcher matcher = numbered.matcher(rest);
            while (matcher.find()) {
                found.add(new Found(
                        matcher.start(),
                        List.of(Character.digit(matcher.group(1).charAt(0), 10) - 1)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::at))
                .flatMap(each -> each.indexes().stream())
                .filter(index -> index >= 0 && index < size)
                .distinct()
                .toList();
    }

    /** How many "both", "all three" or "all of them" are. */
    private static OptionalInt all(String message, int size) {
        for (int count = 2; count <= PLACES; count++) {
            if (Hearing.says("all-" + count, message)) {
                return OptionalInt.of(count);
            }
        }
        return Hearing.says("all", message) ? OptionalInt.of(size) : OptionalInt.empty();
    }

    private static List<Integer> indexes(Wording wording, int size) {
        int first = wording.place() == LAST ? size - wording.together() : wording.place() - 1;
        return IntStream.range(first, first + wording.together()).boxed().toList();
    }

    private static List<Wording> wordings() {
        List<Wording> wordings = new ArrayList<>();
        for (int together = MOST_TOGETHER; together >= 1; together--) {
            for (int place = LAST; place <= PLACES; place++) {
                add(wordings, place, together);
            }
        }
        return List.copyOf(wordings);
    }

    private static void add(List<Wording> wordings, int place, int together) {
        String theme = place == LAST ? "place-last" : "place-" + place;
        Hearing.languages().forEach(language -> {
            String word = Hearing.either(language, theme);
            if (together == 1) {
                wordings.add(new Wording(Hearing.pattern(Hearing.whole(language, word)), place, 1));
                return;
            }
            String behind = count(language, "several", together);
            String before = count(language, "several-before", together);
            String either = "(?:" + word + "\\s*" + behind + "|" + before + "\\s+" + word + ")";
            wordings.add(new Wording(Hearing.pattern(Hearing.whole(language, either)), place, together));
        });
    }

    /** The words for two, three and four stand one below the other. */
    private static String count(String language, String theme, int together) {
        List<String> lines = Hearing.lines(language, theme);
        return lines.isEmpty() ? "(?!)" : "(?:" + lines.get(together - 2) + ")";
    }
}
