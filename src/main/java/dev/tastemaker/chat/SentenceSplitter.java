package dev.tastemaker.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text that arrives in pieces into sentences. A sentence is handed out as soon as what follows proves that it has
 * ended: "49." may become "49.90", "e.g." is no end. Not safe for use by many threads.
 */
final class SentenceSplitter {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "vs", "mr", "mrs", "ms", "dr", "st", "incl", "excl", "z.b", "bzw", "usw", "inkl",
            "p.ex");
    /** No end when a number follows: "No. 5", but "No. It is not." */
    private static final Set<String> BEFORE_NUMBERS =
            Set.of("no", "nr", "vol", "fig", "art", "max", "min", "ca", "approx", "dia", "size");

    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}.]+)$");
    private static final String LATIN_ENDS = ".!?…";
    private static final String WIDE_ENDS = "。！？";
    private static final String CLOSERS = "\"'”’»)]』」）";

    private final StringBuilder pending = new StringBuilder();

    /** Adds a piece and returns the sentences that are complete now. */
    List<String> add(String piece) {
        pending.append(piece);
        List<String> sentences = new ArrayList<>();
        for (int end = nextEnd(); end > 0; end = nextEnd()) {
            take(end, sentences);
        }
        return sentences;
    }

    /** What is left when no more comes, as sentences. */
    List<String> rest() {
        List<String> sentences = add("\n");
        take(pending.length(), sentences);
        return sentences;
    }

    /** All sentences of a whole text. */
    static List<String> split(String text) {
        SentenceSplitter splitter = new SentenceSplitter();
        List<String> sentences = new ArrayList<>(splitter.add(text));
        sentences.addAll(splitter.rest());
        return sentences;
    }

    private void take(int end, List<String> sentences) {
        String sentence = pending.substring(0, end).strip();
        pending.delete(0, end);
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    /** Where the first complete sentence ends, or -1 when none has ended yet. */
    private int nextEnd() {
        for (int at = 0; at < pending.length(); at++) {
            char c = pending.charAt(at);
            if (c == '\n' && !pending.substring(0, at).isBlank()) {
                return at + 1;
            }
            if (WIDE_ENDS.indexOf(c) < 0 && LATIN_ENDS.indexOf(c) < 0) {
                continue;
            }
            int end = afterClosers(at + 1);
            int next = afterSpaces(end);
            boolean line = pending.substring(end, next).indexOf('\n') >= 0;
            if (next == pending.length() && !line) {
                return -1;
            }
            if (line || WIDE_ENDS.indexOf(c) >= 0 || (next > end && ends(at, end, pending.charAt(next)))) {
                return end;
            }
            at = end - 1;
        }
        return -1;
    }

    /** Behind the marks and closing quotes that belong to the end. */
    private int afterClosers(int from) {
        int end = from;
        while (end < pending.length() && (LATIN_ENDS + WIDE_ENDS + CLOSERS).indexOf(pending.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private int afterSpaces(int from) {
        int next = from;
        while (next < pending.length() && Character.isWhitespace(pending.charAt(next))) {
            next++;
        }
        return next;
    }

    private boolean ends(int mark, int end, char next) {
        if (pending.charAt(mark) == '!' || pending.charAt(mark) == '?') {
            return true;
        }
        boolean bareStop = pending.charAt(mark) == '.' && end == mark + 1;
        return !Character.isLowerCase(next) && !(bareStop && isAbbreviation(pending.substring(0, mark), next));
    }

    private static boolean isAbbreviation(String before, char next) {
        Matcher word = LAST_WORD.matcher(before);
        if (!word.find()) {
            return false;
        }
        String last = word.group(1).toLowerCase(Locale.ROOT);
        String earlier = before.substring(0, before.length() - last.length()).stripTrailing();
        boolean afterNumber = !earlier.isEmpty() && Character.isDigit(earlier.charAt(earlier.length() - 1));
        boolean initial =
                last.length() == 1 && Character.isUpperCase(word.group(1).charAt(0)) && !afterNumber;
        boolean numberOfAList = earlier.isEmpty() && last.matches("\\d{1,2}");
        return initial
                || numberOfAList
                || ABBREVIATIONS.contains(last)
                || (BEFORE_NUMBERS.contains(last) && Character.isDigit(next));
    }
}
