package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code urgency.txt}: how a clause presses its reader. */
final class UrgencyWords {
    /** What a word does to press; {@link #PRESS} does nothing else. */
    enum Way {
        PRESS,
        LIMIT,
        END,
        TIME
    }

    private static final Map<String, UrgencyWords> BY_LANGUAGE = read();
    private static final UrgencyWords NONE = new UrgencyWords();

    private final Map<Way, Set<String>> whole = new EnumMap<>(Way.class);
    private final Map<Way, List<String>> parts = new EnumMap<>(Way.class);

    private UrgencyWords() {}

    static UrgencyWords of(Locale locale) {
        return BY_LANGUAGE.getOrDefault(locale.getLanguage(), NONE);
    }

    /** Whether words press, each way counted once and no word twice. */
    boolean press(List<Word> clause) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        for (Word word : clause) {
            for (Way way : Way.values()) {
                if (!ways.contains(way) && is(way, word.lower())) {
                    ways.add(way);
                    break;
                }
            }
        }
        return ways.contains(Way.PRESS) || (ways.size() >= 2);
    }

    private boolean is(Way way, String word) {
        return whole.getOrDefault(way, Set.of()).contains(word)
                || parts.getOrDefault(way, List.of()).stream()
                        .anyMatch(part ->
                                Word.isUnspaced(part.codePointAt(0)) ? word.contains(part) : word.startsWith(part));
    }

    private static Map<String, UrgencyWords> read() {
        Map<String, UrgencyWords> read = new HashMap<>();
        for (String line : WordList.lines("urgency.txt")) {
            int space = line.indexOf(' ');
            int colon = line.indexOf(':');
            Way way = Way.valueOf(line.substring(space + 1, colon).strip().toUpperCase(Locale.ROOT));
            UrgencyWords words = read.computeIfAbsent(line.substring(0, space), language -> new UrgencyWords());
            for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
                words.add(way, word);
            }
        }
        return read;
    }

    /** A star stands for the rest of a word; in a script without spaces a word is found wherever it stands. */
    private void add(Way way, String word) {
        boolean star = word.endsWith("*");
        if (star || Word.isUnspaced(word.codePointAt(0))) {
            parts.computeIfAbsent(way, each -> new ArrayList<>())
                    .add(star ? word.substring(0, word.length() - 1) : word);
        } else {
            whole.computeIfAbsent(way, each -> new HashSet<>()).add(word);
        }
    }
}
