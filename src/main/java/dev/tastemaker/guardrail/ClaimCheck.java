package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * G2, G3 and G5: a promise is made only where a fact carries it. Material and quality come from the item's own words, and
 * not where those deny it; reductions, scarcity, deadlines and ratings only from typed facts that are valid now.
 */
final class ClaimCheck implements Check {
    @Override
    public List<Violation> check(Draft draft) {
        List<Violation> violations = new ArrayList<>();
        Grounds grounds = draft.grounds();
        for (Passage passage : draft.passages()) {
            String text = NormalText.of(passage.text());
            for (Claim.Made made : ClaimLexicon.get().find(text, grounds.locale())) {
                check(made, text, passage, grounds).ifPresent(violations::add);
            }
            checkDenied(text, passage, grounds, violations);
        }
        return violations;
    }

    private static Optional<Violation> check(Claim.Made made, String text, Passage passage, Grounds grounds) {
        if (made.denied()) {
            return checkDenial(made, passage, grounds);
        }
        boolean carried = isCarried(made, text, grounds);
        return carried ? Optional.empty() : Optional.of(violation(made, passage));
    }

    static boolean isCarried(Claim.Made made, String text, Grounds grounds) {
        return switch (made.claim().carrier()) {
            case TEXT -> Grounding.of(made, grounds).isPresent();
            case REASON -> Grounding.of(made, grounds).isPresent() || isInReason(made, grounds);
            case REDUCTION -> any(grounds, known -> known.reduction().isPresent());
            case LOWEST -> any(grounds, known -> known.reduction().isPresent()) || namesTheCheapest(text, grounds);
            case STOCK -> any(grounds, known -> known.stock().isPresent()) && numbersAreTheStock(made, text, grounds);
            case ENDS -> any(grounds, known -> known.endsSoon(grounds.now()));
            case TODAY -> any(grounds, known -> known.endsToday(grounds.now(), grounds.zone()));
            case RATING -> any(grounds, known -> known.rating().isPresent());
        };
    }

    /** "New" is the marketer's to say, not the model's. */
    private static boolean isInReason(Claim.Made made, Grounds grounds) {
        return ClaimLexicon.get().find(NormalText.of(grounds.reason()), grounds.locale()).stream()
                .anyMatch(said -> said.claim().equals(made.claim()) && !said.denied());
    }

    /** What the facts affirm may not be denied; what they leave open may ("it does not say whether"). */
    private static Optional<Violation> checkDenial(Claim.Made made, Passage passage, Grounds grounds) {
        boolean affirmed = made.claim().carrier() == Claim.Carrier.TEXT
                && Grounding.of(made, grounds).isPresent();
        return affirmed
                ? Optional.of(new Violation(
                        "G3", passage.name(), made.text(), "is denied here, but the item's facts affirm it", null))
                : Optional.empty();
    }

    /** An attribute that is false may be named only to deny it. */
    private static void checkDenied(String text, Passage passage, Grounds grounds, List<Violation> violations) {
        for (GroundFact denied : grounds.index().denied()) {
            int at = Phrases.indexOf(withoutTitles(text, grounds), denied.normal(), 0);
            if (at < 0 || isPartOfMore(denied.normal(), text, grounds)) {
                continue;
            }
            List<Word> words = Word.of(text);
            int index =
                    (int) words.stream().takeWhile(word -> word.start() < at).count();
            if (!Negation.before(text, words, index, grounds.locale())
                    && !Negation.after(text, at + denied.normal().length())) {
                violations.add(new Violation(
                        "G3", passage.name(), denied.normal(), "is not so: the item's facts deny it", denied.name()));
            }
        }
    }

    /** "Glide Wireless Mouse" says nothing of the keyboard beside it. */
    private static String withoutTitles(String text, Grounds grounds) {
        String bare = text;
        for (Item item : grounds.items()) {
            String title = NormalText.of(item.title());
            bare = bare.replace(title, " ".repeat(title.length()));
        }
        return bare;
    }

    /** "Its cable colour is black" affirms another attribute than "colour". */
    private static boolean isPartOfMore(String denied, String text, Grounds grounds) {
        return grounds.index().facts().stream()
                .map(GroundFact::normal)
                .anyMatch(known -> known.length() > denied.length()
                        && Phrases.contains(known, denied)
                        && Phrases.contains(text, known));
    }

    private static boolean any(Grounds grounds, Predicate<Claimable> carries) {
        return grounds.items().stream().anyMatch(item -> carries.test(Claimable.of(item, grounds.now())));
    }

    /** Numbers in or right beside "only 5 left" are the stock and nothing else. */
    private static boolean numbersAreTheStock(Claim.Made made, String text, Grounds grounds) {
        return QuantityReader.read(text, grounds.locale()).stream()
                .filter(number -> number.start() >= made.start() - 1 && number.start() <= made.end() + 2)
                .allMatch(number -> grounds.items().stream()
                        .anyMatch(item -> item.stock() != null
                                && item.stock() == number.value().intValue()));
    }

    private static boolean namesTheCheapest(String text, Grounds grounds) {
        List<Item> priced =
                grounds.items().stream().filter(item -> item.price() != null).toList();
        return priced.size() > 1
                && priced.stream()
                        .min(Comparator.comparing(item ->
                                java.util.Objects.requireNonNull(item.price()).amount()))
                        .filter(item -> namesOrPrices(text, item, grounds))
                        .isPresent();
    }

    private static boolean namesOrPrices(String text, Item item, Grounds grounds) {
        var price = item.price();
        return Phrases.contains(text, NormalText.of(item.title()))
                || (price != null
                        && QuantityReader.read(text, grounds.locale()).stream()
                                .anyMatch(number -> number.value().compareTo(price.amount()) == 0));
    }

    private static Violation violation(Claim.Made made, Passage passage) {
        return switch (made.claim().carrier()) {
            case TEXT, REASON ->
                violation("G3", made, passage, "is a promise that the item's facts do not make", "description");
            case RATING -> violation("G3", made, passage, "needs a good rating in the item's facts", "rating_avg");
            case REDUCTION, LOWEST ->
                violation(
                        "G2",
                        made,
                        passage,
                        "speaks of a lower price, but no valid earlier price is known",
                        "price_was");
            case STOCK ->
                violation("G5", made, passage, "speaks of few pieces, but the stock does not say so", "stock");
            case ENDS, TODAY ->
                violation(
                        "G5",
                        made,
                        passage,
                        "speaks of a deadline, but no such end of the offer is known",
                        "offer_ends_at");
        };
    }

    private static Violation violation(String check, Claim.Made made, Passage passage, String problem, String fact) {
        return new Violation(check, passage.name(), made.text(), problem, fact);
    }
}
