package dev.tastemaker.recommendation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The price limits that a shopper's words state, read by rule: a small model gets them wrong too often, and a wrong limit
 * hides the right items. Sizes, ages and other measures are no prices.
 *
 * @param rest the words without those of the limits
 */
public record StatedLimits(
        @Nullable BigDecimal minPrice, @Nullable BigDecimal maxPrice, String rest) {
    private static final String CURRENCY =
            "(?:€|\\$|£|₱|¥|₹|euros?|eur|dollars?|usd|pounds?|gbp|bucks|pesos?|php|mxn|yen|jpy|yuan|cny|rupees?|inr|francs?|chf"
                    + "|kron(?:er|or|a|e)|sek|nok|dkk|zloty|pln|dólares|dollars?|libras?|livres?|reais|ienes|円|ユーロ|ドル)";
    private static final String UNIT = "(?:kg|g|mg|lbs?|oz|l|ml|cl|lit(?:re|er)s?|gallons?|cm|mm|m|met(?:re|er)s?|km"
            + "|inch(?:es)?|ft|feet|\"|″|years?|yrs?|months?|weeks?|days?|hours?|hrs?|h|minutes?|mins?|seconds?|w|watts?|kw|v|volts?"
            + "|mah|wh|k?hz|[gm]hz|[gtm]b|mp|megapixels?|%|percent|people|persons?|pieces?|pcs|packs?|pages?|cups?|gears?"
            + "|stars?|degrees?|°|dpi|rpm|db|lumens?|lm|kids?|children|pairs?|reviews?|ratings?|k?cal|jahren?|monaten?|personen"
            + "|stück|stunden?|zoll|liter|tage|ans|mois|jours|heures?|litres?|personnes?|pièces?|pouces"
            + "|años|meses|días|horas?|litros?|personas?|piezas?|pulgadas|anos|dias|pessoas?|peças?|polegadas)";
    private static final String AMOUNT = "((?:\\d{1,3}(?:[,.' ]\\d{3})+|\\d{1,7})(?:[.,]\\d{1,2})?)";
    /** A number that may be a price: no digit, letter or measure right behind it. */
    private static final String PLAIN = "(?:€|\\$|£|₱|¥|₹)?\\s?" + AMOUNT + "(?:\\s?" + CURRENCY
            + ")?(?![\\d.,]*\\d)(?!\\s?-?\\s?" + UNIT + "(?![\\p{L}]))(?!\\p{L})";
    /** A number that says that it is a price. */
    private static final String MARKED =
            "(?:(?:€|\\$|£|₱|¥|₹)\\s?" + AMOUNT + "|" + AMOUNT + "\\s?" + CURRENCY + ")(?!\\p{L})";

    /** In Japanese words follow without a space. */
    private static final String JAPANESE_AMOUNT = "(?<![\\d.,])[¥€]?" + AMOUNT + "\\s?(?:円|ユーロ|ドル|€)";

    /** Words that only say that a price follows. */
    private static final String PRICED =
            "(?:(?:\\b(?:and|with|at|that|which|has|have|for)\\s+)?(?:\\b(?:a|the|its|their)\\s+)?\\b(?:pric(?:e|es|ed|ing)|costs?|costing)\\s+"
                    + "(?:range\\s+|rang(?:es|ing)\\s+)?(?:(?:is|are|of|should be|must be)\\s+)?)?";

    private static final Pattern BETWEEN = pattern(PRICED + "\\b(?:between|from|zwischen|von|entre|de|desde)\\s+"
            + PLAIN + "\\s*(?:and|to|und|bis|et|à|y|a|hasta|e|até|-|–)\\s*" + PLAIN);
    private static final Pattern SPAN = pattern("(?:€|\\$|£|₱|¥|₹)?" + AMOUNT + "\\s?" + CURRENCY
            + "?\\s*(?:to|bis|à|a|hasta|até|から|〜|～|-|–)\\s*" + MARKED);
    private static final Pattern MOST = pattern(PRICED
            + "\\b(?:under|below|less than|cheaper than|lower than|max(?:imum|imal)?\\.?(?: of)?|at most|up to|not? more than|not over|within"
            + "|(?:a |my )?budget(?: of| is|:)?|unter|bis(?: zu)?|höchstens|weniger als|nicht mehr als|günstiger als|billiger als|maximal"
            + "|(?:à |pour |de )?moins (?:de|cher que)|sous(?: les)?|jusqu'à|(?:au )?maximum(?: de)?|pas plus de|en dessous de"
            + "|(?:por |de )?menos de|por debajo de|hasta|como (?:mucho|máximo)|no más de|máximo(?: de)?"
            + "|abaixo de|até|no máximo|não mais de|mais barato que)\\s*"
            + PLAIN);
    private static final Pattern MOST_AFTER = pattern(
            "(?<![\\p{L}\\d])" + PLAIN
                    + "\\s*(?:or less|or under|max(?:imum)?|at most|tops|budget|oder weniger|ou moins|o menos|ou menos|au plus|(?:como )?máximo)\\b");
    private static final Pattern TO_SPEND = pattern(
            "\\b(?:i have|i've got|have got|spend|for|für|dépenser|gastar|mon budget est de)\\s+(?:about |around |only )?"
                    + MARKED);
    private static final Pattern LEAST = pattern(PRICED
            + "\\b(?:over|above|more than|at least|min(?:imum|destens)?\\.?(?: of)?|from|starting (?:at|from)|upwards of|über|mehr als|ab|(?:de )?plus de|à partir de|au moins|au-dessus de|minimum"
            + "|(?:de )?más de|desde|a partir de|por encima de|al menos|mínimo|(?:de )?mais de|acima de|pelo menos|no mínimo)\\s*"
            + PLAIN);
    private static final Pattern LEAST_AFTER = pattern("(?<![\\p{L}\\d])" + PLAIN
            + "\\s*(?:or more|and up|and above|upwards|plus\\b|oder mehr|ou plus|o más|ou mais)");
    private static final Pattern AROUND = pattern(
            "\\b(?:around|about|roughly|circa|etwa|ungefähr|rund|um die|ca\\.?|environ|autour de|dans les|alrededor de|unos|sobre los|cerca de|por volta de|uns)\\s+"
                    + MARKED);
    private static final Pattern BETWEEN_JAPANESE = pattern(
            "(?<![\\d.,])[¥€]?" + AMOUNT + "\\s?(?:円|ユーロ|ドル|€)?\\s?(?:から|〜|～|-)\\s?" + JAPANESE_AMOUNT + "(?:まで)?");
    private static final Pattern MOST_JAPANESE = pattern(JAPANESE_AMOUNT + "\\s?(?:以下|以内|未満|まで)");
    private static final Pattern LEAST_JAPANESE = pattern(JAPANESE_AMOUNT + "\\s?(?:以上|から)");
    private static final Pattern AROUND_JAPANESE = pattern(JAPANESE_AMOUNT + "\\s?(?:くらい|ぐらい|前後|程度)");
    private static final Pattern ANY_MARKED = pattern("(?<![\\p{L}\\d])" + MARKED);

    public static StatedLimits in(String message) {
        for (Pattern range : new Pattern[] {BETWEEN_JAPANESE, BETWEEN, SPAN}) {
            Matcher both = range.matcher(message);
            if (both.find()) {
                BigDecimal one = amount(both, 1);
                BigDecimal other = amount(both, 2);
                return new StatedLimits(one.min(other), one.max(other), without(message, both));
            }
        }
        String rest = message;
        BigDecimal most = null;
        BigDecimal least = null;
        for (Pattern pattern : new Pattern[] {MOST, MOST_AFTER, MOST_JAPANESE, TO_SPEND}) {
            Matcher found = pattern.matcher(rest);
            if (most == null && found.find()) {
                most = amount(found, 1);
                rest = without(rest, found);
            }
        }
        for (Pattern pattern : new Pattern[] {LEAST, LEAST_AFTER, LEAST_JAPANESE}) {
            Matcher found = pattern.matcher(rest);
            if (least == null && found.find()) {
                least = amount(found, 1);
                rest = without(rest, found);
            }
        }
        if (most == null && least == null) {
            return around(message);
        }
        boolean crossed = most != null && least != null && least.compareTo(most) > 0;
        return new StatedLimits(crossed ? null : least, most, rest);
    }

    /** True when the message holds this number with a currency: then it is a price, whatever words stand around it. */
    public static boolean namesPrice(String message, BigDecimal price) {
        Matcher marked = ANY_MARKED.matcher(message);
        while (marked.find()) {
            if (amount(marked, 1).compareTo(price) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The numbers of a message that can be a price: its limits, else those with a currency. */
    public static List<BigDecimal> prices(String message) {
        StatedLimits limits = in(message);
        if (!limits.none()) {
            return Stream.of(limits.minPrice, limits.maxPrice)
                    .filter(Objects::nonNull)
                    .toList();
        }
        List<BigDecimal> prices = new ArrayList<>();
        Matcher marked = ANY_MARKED.matcher(message);
        while (marked.find()) {
            prices.add(amount(marked, 1));
        }
        return prices.stream().distinct().toList();
    }

    public boolean none() {
        return minPrice == null && maxPrice == null;
    }

    /** "Around 50 €" leaves a quarter to either side. */
    private static StatedLimits around(String message) {
        Matcher japanese = AROUND_JAPANESE.matcher(message);
        Matcher found = japanese.find() ? japanese.reset() : AROUND.matcher(message);
        if (!found.find()) {
            return new StatedLimits(null, null, message);
        }
        BigDecimal middle = amount(found, 1);
        return new StatedLimits(
                middle.multiply(new BigDecimal("0.75")),
                middle.multiply(new BigDecimal("1.25")),
                without(message, found));
    }

    /** The {@code nth} amount among the groups that took part in the match. */
    private static BigDecimal amount(Matcher matcher, int nth) {
        int seen = 0;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null && ++seen == nth) {
                return parse(matcher.group(group));
            }
        }
        throw new IllegalStateException("no amount in " + matcher.group());
    }

    /** Three digits behind a mark are thousands, fewer are cents. */
    private static BigDecimal parse(String text) {
        String digits = text.replaceAll("[,.' ](?=\\d{3}(?!\\d))", "");
        return new BigDecimal(digits.replace(',', '.'));
    }

    private static String without(String message, Matcher found) {
        String rest = message.substring(0, found.start()) + " " + message.substring(found.end());
        return rest.replaceAll("\\s+", " ").replaceAll("\\s+([,.?!])", "$1").strip();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
