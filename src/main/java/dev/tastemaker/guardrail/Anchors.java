package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What of one text is carried: which words are known from somewhere, and which clauses touch a fact. */
final class Anchors {
    private static final int SHORTEST = 3;

    /** Where something stands that a fact carries, from start to end. */
    private record Span(int start, int end) {
        boolean holds(Word word) {
            return word.start() >= start && word.end() <= end;
        }
    }

    private final String text;
    private final Grounds grounds;
    private final Vocabulary vocabulary;
    private final Set<String> reason;
    private final Set<String> said;
    private final Calendar calendar;
    private final List<Span> carried = new ArrayList<>();
    private final List<Span> promised = new ArrayList<>();

    Anchors(String normalText, Grounds grounds) {
        this.text = normalText;
        this.grounds = grounds;
        this.vocabulary = Vocabulary.of(grounds.locale());
        this.reason = Word.set(NormalText.of(grounds.reason()));
        this.said = Word.set(NormalText.of(grounds.said()));
        this.calendar = Calendar.of(grounds.locale());
        for (Claim.Made made : ClaimLexicon.get().find(normalText, grounds.locale())) {
            promised.add(new Span(made.start(), made.end()));
            if (made.denied() || ClaimCheck.isCarried(made, normalText, grounds)) {
                carried.add(new Span(made.start(), made.end()));
            }
        }
        for (Quantity number : QuantityReader.read(normalText, grounds.locale())) {
            carried.add(new Span(number.start(), number.end()));
        }
    }

    /** Whether the text is in the language of all its items, so that their words can be compared. */
    boolean sharesLanguage() {
        String language = grounds.locale().getLanguage();
        return !grounds.items().isEmpty()
                && grounds.items().stream()
                        .allMatch(item -> Locale.forLanguageTag(item.language())
                                .getLanguage()
                                .equals(language));
    }

    /** Whether somebody we know of says this word: the facts, the reason, the shopper, or nobody because it says nothing. */
    boolean knows(Word word) {
        String lower = word.lower();
        return (lower.length() < SHORTEST && !isAcronym(word))
                || Character.isDigit(lower.charAt(0))
                || vocabulary.holds(lower)
                || (Units.of(lower) != null && word.spoken().equals(lower))
                || Currencies.of(lower) != null
                || isByDollar(word)
                || isFact(word)
                || promised.stream().anyMatch(span -> span.holds(word)) // judged where promises are
                || grounds.index().deniedWords().contains(lower)
                || WordsCheck.isIn(reason, lower)
                || WordsCheck.isIn(said, lower)
                || calendar.month(word).isPresent()
                || calendar.weekday(word).isPresent();
    }

    /** Whether a fact holds this word, or a number or a promise that it is part of. */
    boolean isFact(Word word) {
        return carried.stream().anyMatch(span -> span.holds(word))
                || WordsCheck.isIn(grounds.index().words(), word.lower());
    }

    /** Whether a clause touches a name, a number or a promise that the facts hold. */
    boolean isAnchored(Clause clause) {
        return clause.words().stream()
                .anyMatch(word -> (grounds.index().names().contains(word.lower())
                                && (word.lower().length() >= SHORTEST || isAcronym(word)))
                        || carried.stream().anyMatch(span -> span.holds(word)));
    }

    /** "US$" and "$US" are money. */
    private boolean isByDollar(Word word) {
        return isAcronym(word)
                && ((word.end() < text.length() && text.charAt(word.end()) == '$')
                        || (word.start() > 0 && text.charAt(word.start() - 1) == '$'));
    }

    /** Whether a word says nothing by itself in this language. */
    boolean isPlain(Word word) {
        return vocabulary.holds(word.lower());
    }

    /** "HP" and "LG" are names, "at" and "no" are not. */
    static boolean isAcronym(Word word) {
        return word.spoken().length() == 2 && word.spoken().codePoints().allMatch(Character::isUpperCase);
    }
}
