package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * G1 and G3 clause by clause: a clause that repeats what a fact says repeats it whole. Where every fact that says these
 * words denies them, they may not be affirmed; and a number between the words of a fact is the number of that fact, whatever
 * others the item has.
 */
final class AlignmentCheck implements Check {
    private static final String QUOTES = "\"“”„«»「」";
    private static final String CUT = "..."; // a normal text has no sign of its own for it

    @Override
    public List<Violation> check(Draft draft) {
        Grounds grounds = draft.grounds();
        List<Violation> violations = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            String text = NormalText.of(passage.text());
            List<Word> words = Word.of(text);
            for (Clause clause : Clause.of(text)) {
                // A name that was shortened leaves out what it leaves out.
                boolean shortened = grounds.items().stream()
                        .anyMatch(item -> Phrases.contains(NormalText.of(item.title()), clause.text()));
                if (!shortened && grounds.index().clauses().contradict(clause, grounds.locale())) {
                    violations.add(contrary(clause, passage));
                }
            }
            String bare = withoutNames(text, grounds);
            for (Clause clause : Clause.of(bare)) {
                if (!isQuoted(clause, bare) && grounds.index().clauses().affirmsDenied(clause, grounds.locale())) {
                    violations.add(contrary(clause, passage));
                }
                checkPhrase(clause, passage, grounds, violations);
            }
            for (int i = 0; i < words.size(); i++) {
                if (grounds.index().clauses().contradictNumber(words, i, grounds.locale())) {
                    violations.add(new Violation(
                            "G1",
                            passage.name(),
                            words.get(i).spoken(),
                            "is not the number that the facts have in this place",
                            "description"));
                }
            }
        }
        return violations.stream().distinct().toList(); // what two readings find is one
    }

    /** What the catalog calls something, between marks: whether it is so is said around them, and {@link ClaimCheck}'s to judge. */
    private static boolean isQuoted(Clause clause, String text) {
        return clause.start() > 0
                && clause.end() < text.length()
                && QUOTES.indexOf(text.charAt(clause.start() - 1)) >= 0
                && QUOTES.indexOf(text.charAt(clause.end())) >= 0;
    }

    private static void checkPhrase(Clause clause, Passage passage, Grounds grounds, List<Violation> violations) {
        PhraseClauses phrases = PhraseClauses.of(grounds.locale());
        if (phrases.contradict(clause, grounds)) {
            violations.add(contrary(clause, passage));
        }
        if (phrases.miscount(clause, grounds)) {
            violations.add(new Violation(
                    "G1", passage.name(), clause.text(), "counts other than the items that there are", null));
        }
    }

    private static Violation contrary(Clause clause, Passage passage) {
        return new Violation(
                "G3", passage.name(), clause.text(), "says the contrary of what the facts say", "description");
    }

    /** A comma in a name, the marks around it, a bracket at its end and the dots of one that was cut part no clause. */
    private static String withoutNames(String text, Grounds grounds) {
        String bare = text;
        for (Item item : grounds.items()) {
            String name = EvidenceFinder.longestBeginning(bare, NormalText.of(item.title()));
            int at = Phrases.indexOf(bare, name, 0);
            if (at >= 0) {
                int start = at - (at > 0 && QUOTES.indexOf(bare.charAt(at - 1)) >= 0 ? 1 : 0);
                int end = at + name.length();
                end += bare.startsWith(CUT, end) ? CUT.length() : bare.startsWith(")", end) ? 1 : 0;
                end += end < bare.length() && QUOTES.indexOf(bare.charAt(end)) >= 0 ? 1 : 0;
                bare = bare.substring(0, start) + "0" + bare.substring(end);
            }
        }
        return bare;
    }
}
