package dev.tastemaker.guardrail;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * G1 and G2: every number, price, percentage, unit, date and time of a text stands in a fact of a cited item. A price
 * agrees in value and currency, a unit in kind, a percentage off only with a reduction that code computed.
 */
final class NumberCheck implements Check {
    /** Japanese says behind the number what it limits. */
    private static final List<String> LIMITS_BEHIND = List.of("まで", "から", "以下", "以上", "以内");

    private static final Set<String> LIMITS = Set.of(
            "under",
            "below",
            "up",
            "to",
            "less",
            "than",
            "max",
            "maximum",
            "most",
            "over",
            "above",
            "from",
            "between",
            "and",
            "und",
            "et",
            "y",
            "e",
            "partir",
            "around",
            "about",
            "within",
            "unter",
            "bis",
            "höchstens",
            "maximal",
            "über",
            "ab",
            "zwischen",
            "um",
            "moins",
            "jusqu'à",
            "entre",
            "plus",
            "dès",
            "sous",
            "menos",
            "hasta",
            "máximo",
            "desde",
            "até",
            "no",
            "máx",
            "abaixo",
            "acima",
            "de");

    @Override
    public List<Violation> check(Draft draft) {
        List<Violation> violations = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            String text = NormalText.of(passage.text());
            for (Quantity number : QuantityReader.read(text, draft.grounds().locale())) {
                if (!isGrounded(number, text, draft.grounds())) {
                    violations.add(violation(number, text, passage, draft.grounds()));
                }
            }
            checkWeekdays(text, passage, draft.grounds(), violations);
        }
        return violations;
    }

    private static boolean isGrounded(Quantity number, String text, Grounds grounds) {
        return Grounding.of(number, text, grounds).isPresent()
                || isQuoted(number, text, grounds)
                || countsTheItems(number, grounds)
                || repeatsALimit(number, text, grounds);
    }

    /** A name stays as it is written, "2.135 m" in a German text too: the number behind the word that it follows in a title. */
    private static boolean isQuoted(Quantity number, String text, Grounds grounds) {
        List<Word> before = Word.of(text.substring(0, number.start()));
        if (before.isEmpty() || number.is(Dimension.MONEY)) {
            return false;
        }
        String run = text.substring(before.getLast().start(), number.end());
        return grounds.items().stream().anyMatch(item -> Phrases.contains(NormalText.of(item.title()), run));
    }

    /** "Three of these" in figures: how many items a text speaks of is known without a fact. */
    private static boolean countsTheItems(Quantity number, Grounds grounds) {
        int items = grounds.items().size();
        return items > 1 && number.is(Dimension.NONE) && number.text().equals(String.valueOf(items));
    }

    /** "Under 50 €" may be said back to the shopper who said it; "it costs 50 €" may not. */
    private static boolean repeatsALimit(Quantity number, String text, Grounds grounds) {
        if (grounds.said().isEmpty()) {
            return false;
        }
        List<Word> before = Word.of(text.substring(Math.max(0, number.start() - 24), number.start()));
        boolean limit =
                before.stream().skip(Math.max(0, before.size() - 2)).anyMatch(word -> LIMITS.contains(word.lower()))
                        || LIMITS_BEHIND.stream().anyMatch(word -> text.startsWith(word, number.end()));
        return limit
                && QuantityReader.read(NormalText.of(grounds.said()), grounds.locale()).stream()
                        .anyMatch(heard -> heard.sameValue(number)
                                && (heard.currencies().isEmpty()
                                        || number.currencies().isEmpty()
                                        || heard.sameCurrency(number)));
    }

    private static Violation violation(Quantity number, String text, Passage passage, Grounds grounds) {
        return switch (number.dimension()) {
            case MONEY -> money(number, passage, grounds);
            case PERCENT ->
                Grounding.isReduction(number, text)
                        ? new Violation(
                                "G2",
                                passage.name(),
                                number.text(),
                                "is a reduction that no valid earlier price carries",
                                "price_was")
                        : missing(number, passage, "is a percentage that no fact of the item holds", "attributes");
            case STARS -> missing(number, passage, "is not the item's rating", "rating_avg");
            case REVIEWS -> missing(number, passage, "is not the item's number of ratings", "rating_count");
            case DATE, CLOCK ->
                missing(number, passage, "is a date or time that no fact of the item holds", "starts_at");
            case CODE -> missing(number, passage, "is a name that no fact of the item holds", "title");
            default -> missing(number, passage, "is a number that no fact of the item holds", "attributes");
        };
    }

    private static Violation money(Quantity number, Passage passage, Grounds grounds) {
        boolean rightValue = grounds.index().facts().stream()
                .filter(GroundFact::typed)
                .flatMap(fact -> fact.quantities().stream())
                .anyMatch(known -> known.is(Dimension.MONEY) && known.sameValue(number) && !known.sameCurrency(number));
        return rightValue
                ? new Violation(
                        "G2", passage.name(), number.text(), "has another currency than the item's price", "price")
                : missing(number, passage, "is not the item's price", "price");
    }

    private static Violation missing(Quantity number, Passage passage, String problem, String fact) {
        return new Violation("G1", passage.name(), number.text(), problem, fact);
    }

    /** A weekday must be that of a date in the facts, unless the item itself speaks of it ("Sunday roast"). */
    private static void checkWeekdays(String text, Passage passage, Grounds grounds, List<Violation> violations) {
        Calendar calendar = Calendar.of(grounds.locale());
        for (Word word : Word.of(text)) {
            Optional<DayOfWeek> day = calendar.weekday(word);
            if (day.isPresent()
                    && !grounds.index().weekdays().contains(day.get())
                    && !grounds.index().words().contains(word.lower())
                    && !Phrases.contains(grounds.reason(), word.lower())) {
                violations.add(new Violation(
                        "G1", passage.name(), word.spoken(), "is a day that no fact of the item holds", "starts_at"));
            }
        }
    }
}
