package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** For a draft that passed: which fact carries each number, each promise and each name in it. */
final class EvidenceFinder {
    private EvidenceFinder() {}

    static List<Evidence> of(Draft draft) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        for (Passage passage : draft.passages()) {
            String text = NormalText.of(passage.text());
            addNames(text, draft.grounds(), evidence);
            addNumbers(text, draft.grounds(), evidence);
            addClaims(text, draft.grounds(), evidence);
            addWords(text, draft.grounds(), evidence);
        }
        return new ArrayList<>(evidence);
    }

    private static void addNames(String text, Grounds grounds, Set<Evidence> evidence) {
        for (GroundFact fact : grounds.index().facts()) {
            if (fact.isNamed("title")) {
                String said = longestBeginning(text, fact.normal());
                if (!said.isEmpty()) {
                    evidence.add(fact.as(said));
                }
            }
        }
    }

    /**
     * The longest run of the title's words that the text holds, begun at the first or, past a word such as "Live:", at the
     * second; a single word is no name unless it is all.
     */
    static String longestBeginning(String text, String title) {
        List<Word> words = Word.of(title);
        if (words.isEmpty()) {
            return "";
        }
        for (int first = 0; first < Math.min(2, words.size()); first++) {
            for (int last = words.size() - 1; last >= first + Math.min(1, words.size() - 1 - first); last--) {
                String run = title.substring(
                        words.get(first).start(), words.get(last).end());
                if (Phrases.contains(text, run)) {
                    return run;
                }
            }
        }
        return "";
    }

    private static void addNumbers(String text, Grounds grounds, Set<Evidence> evidence) {
        for (Quantity number : QuantityReader.read(text, grounds.locale())) {
            Grounding.of(number, text, grounds).ifPresent(fact -> evidence.add(fact.as(number.text())));
        }
    }

    private static void addClaims(String text, Grounds grounds, Set<Evidence> evidence) {
        Locale locale = grounds.locale();
        for (Claim.Made made : ClaimLexicon.get().find(text, locale)) {
            Optional<GroundFact> carrier = isWordOfTheItem(made.claim().carrier())
                    ? Grounding.of(made, grounds)
                    : carrier(made.claim().carrier(), grounds);
            carrier.ifPresent(fact -> evidence.add(fact.as(made.text())));
        }
    }

    /** A brand, a value of an attribute, and clauses that stand so in a description. */
    private static void addWords(String text, Grounds grounds, Set<Evidence> evidence) {
        for (GroundFact fact : grounds.index().facts()) {
            boolean value = fact.isNamed("brand") || fact.name().startsWith("attributes.");
            String said = fact.normal();
            boolean known = evidence.stream()
                    .anyMatch(each -> each.itemId().equals(fact.itemId()) && Phrases.contains(each.text(), said));
            if (value && said.length() > 2 && !known && !said.equals("true") && Phrases.contains(text, said)) {
                int at = Phrases.indexOf(text, said, 0);
                evidence.add(fact.as(text.substring(at, at + said.length())));
            }
            if (fact.isNamed("description")) {
                Clause.of(text).stream()
                        .filter(clause -> clause.words().size() > 2 && Phrases.contains(said, clause.text()))
                        .forEach(clause -> evidence.add(fact.as(clause.text())));
            }
        }
    }

    private static boolean isWordOfTheItem(Claim.Carrier carrier) {
        return carrier == Claim.Carrier.TEXT || carrier == Claim.Carrier.REASON;
    }

    private static Optional<GroundFact> carrier(Claim.Carrier carrier, Grounds grounds) {
        String name = switch (carrier) {
            case TEXT, REASON -> "description";
            case REDUCTION, LOWEST -> "price_was";
            case STOCK -> "stock";
            case ENDS, TODAY -> "offer_ends_at";
            case RATING -> "rating_avg";
        };
        return grounds.index().facts().stream()
                .filter(fact -> fact.isNamed(name))
                .findFirst();
    }
}
