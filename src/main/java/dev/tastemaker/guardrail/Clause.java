package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text between two marks that part what is said.
 *
 * @param end exclusive
 * @param words in order; empty for a clause of marks alone, which {@link #of} leaves out
 */
record Clause(String text, int start, int end, List<Word> words) {
    private static final String MARKS = ",;:!?()–—\"“”„«»、。！？，；：（）「」\n";

    /** The clauses of a text that {@link NormalText} has passed over; the places of their words are those in the text. */
    static List<Clause> of(String normalText) {
        List<Clause> clauses = new ArrayList<>();
        List<Word> words = Word.of(normalText);
        int first = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean ends = i == words.size()
                    || isParted(normalText, words.get(i - 1).end(), words.get(i).start());
            if (ends) {
                List<Word> own = List.copyOf(words.subList(first, i));
                int start = own.getFirst().start();
                int end = own.getLast().end();
                clauses.add(new Clause(normalText.substring(start, end), start, end, own));
                first = i;
            }
        }
        return clauses;
    }

    /** A comma or a colon between digits belongs to a number or a time. */
    private static boolean isParted(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean inNumber = i > 0
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
            boolean fullStop = c == '.' && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
            if (fullStop || (MARKS.indexOf(c) >= 0 && !inNumber)) {
                return true;
            }
        }
        return false;
    }
}
