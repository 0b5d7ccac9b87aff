package dev.tastemaker.guardrail;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * G3 past any list of promises: each clause is laid beside the facts. Where a text and its items share a language, a word
 * with a meaning of its own that no fact, no reason and no shopper said is a breach. Where they do not, words cannot be
 * compared: there a clause that holds such words must touch a fact, a name or a number at least. In a reply, what is asked
 * and what is weighed ("it would suit you") states nothing and is left alone.
 */
final class ClauseCheck implements Check {
    private static final int SHORTEST_RUN = 2;
    private static final double OURS = 0.7;
    private static final Set<String> WEIGHING = Set.of(
            "i",
            "we",
            "would",
            "could",
            "might",
            "may",
            "if",
            "maybe",
            "perhaps",
            "i'd",
            "i'll",
            "ich",
            "wir",
            "könnte",
            "würde",
            "vielleicht",
            "je",
            "nous",
            "pourrait",
            "peut-être",
            "podría",
            "quizá",
            "poderia",
            "talvez");

    private final boolean talk;

    private ClauseCheck(boolean talk) {
        this.talk = talk;
    }

    /** For copy, which states. */
    static ClauseCheck ofCopy() {
        return new ClauseCheck(false);
    }

    /** For a reply, which also asks and weighs. */
    static ClauseCheck ofTalk() {
        return new ClauseCheck(true);
    }

    @Override
    public List<Violation> check(Draft draft) {
        return doubts(draft).stream().map(Doubt::violation).toList();
    }

    /** The clauses that no fact carries in their words. */
    List<Doubt> doubts(Draft draft) {
        List<Doubt> doubts = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            String text = NormalText.of(passage.text());
            Anchors anchors = new Anchors(text, draft.grounds());
            for (Clause clause : Clause.of(text)) {
                if (!(talk && statesNothing(text, clause))) {
                    check(clause, passage, anchors, draft.grounds(), doubts);
                }
            }
        }
        return doubts;
    }

    private static boolean statesNothing(String text, Clause clause) {
        int end = clause.end();
        while (end < text.length() && ".?!。？！\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean question = end < text.length() && "?？".indexOf(text.charAt(end)) >= 0;
        return question || clause.words().stream().anyMatch(word -> WEIGHING.contains(word.lower()));
    }

    private static void check(Clause clause, Passage passage, Anchors anchors, Grounds grounds, List<Doubt> doubts) {
        List<String> unknown = unknown(clause, anchors, grounds);
        if (unknown.isEmpty() && isInvented(clause, anchors, grounds)) {
            unknown.add(clause.text());
        }
        boolean carried = unknown.isEmpty()
                || (!anchors.sharesLanguage()
                        && anchors.isAnchored(clause)
                        && !(grounds.locale().getLanguage().equals("ja") && holdsLatin(unknown)));
        if (!carried) {
            doubts.add(new Doubt(passage, clause, unknown));
        }
    }

    /** In a Japanese text a word in Latin letters is a name, and names are never translated. */
    private static boolean holdsLatin(List<String> words) {
        return words.stream().anyMatch(word -> kind(word.charAt(0)) == Kind.LATIN);
    }

    /** In a script without spaces small words cannot be told apart; there a clause as a whole is ours, the facts', or nobody's. */
    private static boolean isInvented(Clause clause, Anchors anchors, Grounds grounds) {
        return clause.text().codePoints().anyMatch(Word::isUnspaced)
                && !anchors.isAnchored(clause)
                && !grounds.index().quotes(clause.text())
                && !NormalText.of(grounds.said()).contains(clause.text())
                && Vocabulary.of(grounds.locale()).share(clause.text()) < OURS;
    }

    private static List<String> unknown(Clause clause, Anchors anchors, Grounds grounds) {
        List<String> unknown = new ArrayList<>();
        for (Word word : clause.words()) {
            if (word.lower().codePoints().anyMatch(Word::isUnspaced)) {
                addRuns(word, grounds, unknown);
            } else if (!anchors.knows(word)) {
                unknown.add(word.spoken());
            }
        }
        return unknown;
    }

    /** Of a script without spaces, the runs of one kind of letter that are long enough to mean something. */
    private static void addRuns(Word word, Grounds grounds, List<String> unknown) {
        String text = word.lower();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(start))) {
                String run = text.substring(start, i);
                boolean telling = kind(run.charAt(0)) == Kind.HAN && run.length() >= SHORTEST_RUN
                        || kind(run.charAt(0)) == Kind.KATAKANA && run.length() > SHORTEST_RUN
                        || kind(run.charAt(0)) == Kind.LATIN && run.length() >= SHORTEST_RUN;
                if (telling && !isSaid(run, grounds)) {
                    unknown.add(run);
                }
                start = i;
            }
        }
    }

    private static boolean isSaid(String run, Grounds grounds) {
        return Vocabulary.of(grounds.locale()).quotes(run)
                || Units.of(run) != null
                || grounds.reason().contains(run)
                || grounds.said().contains(run)
                || grounds.index().words().contains(run)
                || grounds.index().facts().stream()
                        .anyMatch(fact -> fact.normal().contains(run));
    }

    private enum Kind {
        HAN,
        KATAKANA,
        HIRAGANA,
        LATIN,
        OTHER
    }

    private static Kind kind(char c) {
        if (c == 'ー') {
            return Kind.KATAKANA;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HAN -> Kind.HAN;
            case KATAKANA -> Kind.KATAKANA;
            case HIRAGANA -> Kind.HIRAGANA;
            case LATIN -> Kind.LATIN;
            default -> Kind.OTHER;
        };
    }
}
