package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.Price;
import dev.tastemaker.catalog.PriceFormat;
import dev.tastemaker.guardrail.Phrasebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a composed reply speaks: its language, and which of the ways to say a thing has its turn. The same voice says the same
 * thing in the same words.
 *
 * @param locale a language of the chat phrasebook, in the reader's region where it is known
 * @param seed turns the phrases of each theme
 */
record Voice(Locale locale, long seed, Instant now) {
    private static final Phrasebook PHRASES = Phrasebook.of("chat");
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z-]+)}");
    private static final Pattern CENTS_OF_NOTHING = Pattern.compile("(?<=\\d)[.,]00(?!\\d)");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern RATING = Pattern.compile("([0-9.]+)(?: \\((\\d+)\\))?");

    /** The voice that answers a turn: the message's language, else that of the last message that told it, else the shopper's. */
    static Voice of(OpenTurn turn) {
        Locale heard = MessageLanguage.of(turn.message())
                .or(() -> turn.earlier().reversed().stream()
                        .flatMap(each -> MessageLanguage.of(each.message()).stream())
                        .findFirst())
                .filter(language ->
                        !language.getLanguage().equals(turn.language().getLanguage()))
                .orElseGet(turn::language);
        long seed = Phrasebook.seed(turn.conversationId() + '/' + turn.earlier().size(), turn.message());
        return new Voice(Phrasebook.writable(heard), seed, turn.at());
    }

    /** A theme's phrase without slots. */
    String say(String theme) {
        return say(theme, Map.of());
    }

    /** A theme's phrase with its slots filled; those that ask for more than there is are passed over. */
    String say(String theme, Map<String, String> slots) {
        // Themes take their turns apart, so that one reply is not the first of everything.
        long turn = seed >>> (theme.length() % 5 * 4);
        return PHRASES.turned(locale, theme, turn).stream()
                .flatMap(phrase -> filled(phrase.getFirst(), slots).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no phrase for " + theme + " in " + locale));
    }

    /** Every phrase of a theme without slots, in every language. */
    static Stream<String> all(String theme) {
        return Phrasebook.LANGUAGES.stream()
                .flatMap(language -> PHRASES.phrases(Locale.of(language), theme).stream())
                .map(List::getFirst);
    }

    /** The phrase of a theme that not every language has. */
    Optional<String> ifKnown(String theme) {
        return PHRASES.phrases(locale, theme).isEmpty() ? Optional.empty() : Optional.of(say(theme));
    }

    /** Whether a reader of this voice can read the words of an item: a script that is not theirs is left to names. */
    boolean reads(Item item) {
        return item.language().startsWith("ja") == unspaced();
    }

    /** {@code Arden kettle}, {@code “Pour-over coffee in four minutes”}. */
    String name(Item item) {
        String title = ItemWords.title(item);
        return item.kind() == ItemKind.PRODUCT ? title : say("quoted", Map.of("words", title));
    }

    String money(Price price) {
        return PriceFormat.of(price, locale);
    }

    /** A limit that somebody said: a round one has no cents. */
    String limit(BigDecimal amount, String currency) {
        String written = money(new Price(amount, currency));
        boolean round = amount.stripTrailingZeros().scale() <= 0;
        return round ? CENTS_OF_NOTHING.matcher(written).replaceFirst("") : written;
    }

    String number(BigDecimal number) {
        return PriceFormat.number(number, locale);
    }

    /** {@code 4.6 out of 5 by 212 shoppers}. */
    Optional<String> rating(Item item) {
        return item.fact("rating_avg", now)
                .flatMap(average -> rating(average.value()
                        + item.fact("rating_count", now)
                                .map(count -> " (" + count.value() + ")")
                                .orElse("")));
    }

    /** From {@code 4.6 (212)}; empty when that is no rating. */
    Optional<String> rating(String written) {
        Matcher rating = RATING.matcher(written.strip());
        if (!rating.matches()) {
            return Optional.empty();
        }
        String average = number(new BigDecimal(rating.group(1)));
        return Optional.of(
                rating.group(2) == null
                        ? say("rating-alone", Map.of("average", average))
                        : say("rating", Map.of("average", average, "count", number(new BigDecimal(rating.group(2))))));
    }

    /** {@code weight_g} is "weight"; where the language has no word for it, the catalog's stands. */
    String factName(String attribute) {
        String name = ItemWords.attributeName(attribute);
        return ifKnown("name-" + name).orElse(name);
    }

    /** Whether the language has a word of its own for an attribute. */
    boolean names(String attribute) {
        return ifKnown("name-" + ItemWords.attributeName(attribute)).isPresent();
    }

    /** {@code 980} of {@code weight_g} is "980 g". */
    String factValue(String attribute, Object value) {
        if (value instanceof Boolean flag) {
            return say(flag ? "yes-word" : "no-word");
        }
        String text = ItemWords.text(value);
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString())) + withUnit(attribute);
        }
        if (ItemWords.isMeasure(text)) {
            String[] parts = text.split(" ", 2);
            return number(new BigDecimal(parts[0])) + " " + parts[1];
        }
        if (VERSION.matcher(text).matches()) {
            // "Bluetooth 5.3" is no number to be spelled, and "5.3." no date to be read.
            return say("quoted", Map.of("words", text));
        }
        return text;
    }

    private String withUnit(String attribute) {
        String unit = unit(attribute);
        return unit.isEmpty() || unspaced() ? unit : " " + unit;
    }

    /** Things in a row, with the words of a theme between them: {@code a; then b}, {@code a and b}. */
    String join(String theme, List<String> things) {
        String next = say(theme);
        return String.join(unspaced() ? next : (next.startsWith(";") ? "" : " ") + next + " ", things);
    }

    /** {@code a, b, c}. */
    String list(List<String> things) {
        return String.join(unspaced() ? "、" : ", ", things);
    }

    private boolean unspaced() {
        return locale.getLanguage().equals("ja");
    }

    static String capital(String text, Locale locale) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    private String unit(String attribute) {
        String unit = ItemWords.unit(attribute);
        return ifKnown("unit-" + unit).orElseGet(() -> ItemWords.symbol(unit));
    }

    private static Optional<String> filled(String phrase, Map<String, String> slots) {
        Matcher slot = SLOT.matcher(phrase);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            String value = slots.get(slot.group(1));
            if (value == null) {
                return Optional.empty();
            }
            slot.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(slot.appendTail(filled).toString());
    }
}
