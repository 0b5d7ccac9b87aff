package dev.tastemaker.guardrail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the fact that carries a number or a promise. */
final class Grounding {
    private static final Set<String> OFF = Set.of(
            "off",
            "discount",
            "save",
            "saving",
            "less",
            "cheaper",
            "reduced",
            "reduction",
            "rabatt",
            "nachlass",
            "reduziert",
            "günstiger",
            "sparen",
            "spare",
            "weniger",
            "réduction",
            "remise",
            "rabais",
            "économisez",
            "promo",
            "descuento",
            "dto",
            "menos",
            "ahorra",
            "ahorro",
            "rebaja",
            "desconto",
            "economize",
            "economia");
    private static final int NEAR = 3;
    private static final Pattern BEGINS_WITH_YEAR = Pattern.compile("\\d{4}-");
    private static final Pattern LEADING_ZERO = Pattern.compile("0\\d");

    private Grounding() {}

    /** The fact that a number of {@code text} repeats. */
    static Optional<GroundFact> of(Quantity number, String text, Grounds grounds) {
        return grounds.index().facts().stream()
                .filter(fact -> carries(fact, number, text))
                .findFirst();
    }

    private static boolean carries(GroundFact fact, Quantity number, String text) {
        if (number.is(Dimension.CODE)) {
            return Phrases.contains(fact.normal(), number.text());
        }
        if (fact.isNamed("stock") && !Stock.isSpokenOf(text)) {
            return false;
        }
        return fact.quantities().stream().anyMatch(known -> agrees(fact, known, number, text));
    }

    private static boolean agrees(GroundFact fact, Quantity known, Quantity number, String text) {
        return switch (number.dimension()) {
            case MONEY ->
                fact.typed() && known.is(Dimension.MONEY) && known.sameValue(number) && known.sameCurrency(number);
            case PERCENT ->
                known.is(Dimension.PERCENT) && known.sameValue(number) && (fact.typed() || !isReduction(number, text));
            case DATE -> known.sameBase(number) && agreesInYear(fact, number);
            case STARS, REVIEWS, CLOCK -> known.sameBase(number);
            case NONE -> known.sameValue(number) && mayStandBare(known, fact) && isSpeltAlike(known, number);
            case CODE -> false;
            default -> known.sameBase(number);
        };
    }

    /** A date that begins with its year is one number with it. */
    private static boolean agreesInYear(GroundFact fact, Quantity date) {
        return !BEGINS_WITH_YEAR.matcher(date.text()).lookingAt()
                || fact.value().contains(date.text());
    }

    /** "02" is the name of a size or a version, and no other way to write 2. */
    private static boolean isSpeltAlike(Quantity known, Quantity number) {
        return !LEADING_ZERO.matcher(number.text()).lookingAt() || known.text().equals(number.text());
    }

    /** "The 1.7 litre one" may be said as "the 1.7"; a percentage or a clock time may not lose its sign, nor any money but the price. */
    private static boolean mayStandBare(Quantity known, GroundFact fact) {
        return switch (known.dimension()) {
            case PERCENT, DATE, CLOCK, CODE -> false;
            case MONEY -> fact.isNamed("price");
            default -> true;
        };
    }

    /** "20 % off" promises a price; "20 % wool" describes a thing. */
    static boolean isReduction(Quantity percent, String text) {
        if (percent.start() > 0 && "-−–".indexOf(text.charAt(percent.start() - 1)) >= 0) {
            return true;
        }
        int from = percent.start();
        int to = percent.end();
        String before = text.substring(Math.max(0, from - 30), from);
        String after = text.substring(to, Math.min(text.length(), to + 30));
        return Word.of(after).stream().limit(NEAR).anyMatch(word -> OFF.contains(word.lower()))
                || lastOf(before)
                || after.strip().startsWith("引")
                || after.strip().toLowerCase(Locale.ROOT).startsWith("オフ")
                || after.strip().startsWith("割");
    }

    private static boolean lastOf(String before) {
        var words = Word.of(before);
        return words.stream().skip(Math.max(0, words.size() - NEAR)).anyMatch(word -> OFF.contains(word.lower()));
    }

    /** The fact that carries a promise; empty when none does. */
    static Optional<GroundFact> of(Claim.Made made, Grounds grounds) {
        return grounds.index().claims().stream()
                .filter(claimed ->
                        claimed.made().claim().name().equals(made.claim().name()))
                .filter(claimed -> !claimed.made().denied())
                .map(FactIndex.Claimed::fact)
                .findFirst();
    }
}
