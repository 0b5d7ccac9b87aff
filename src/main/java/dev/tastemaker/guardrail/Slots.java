package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemName;
import dev.tastemaker.catalog.Price;
import dev.tastemaker.catalog.PriceFormat;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The facts of one item as a text may show them, by slot name, in the reader's spelling of numbers, money and times. A
 * slot whose fact is missing has no value, so a phrase with it cannot be filled.
 */
public final class Slots {
    private static final int SHORTEST_NAME = 12;
    private static final int DETAILS = 3;
    private static final List<String> MONEY = List.of("was", "saving", "price", "percent");
    private static final Map<String, String> DATES = Map.of(
            "en",
            "EEEE, d MMMM",
            "en-US",
            "EEEE, MMMM d",
            "de",
            "EEEE, d. MMMM",
            "fr",
            "EEEE d MMMM",
            "es",
            "EEEE d 'de' MMMM",
            "pt",
            "EEEE, d 'de' MMMM",
            "ja",
            "M月d日");

    private final Map<String, String> values = new HashMap<>();
    private final String name;
    private final Locale locale;

    private Slots(Item item, Locale locale, Grounds grounds) {
        this.locale = locale;
        this.name = Invisible.removed(ItemName.of(item));
        addPrices(item, locale, grounds.now());
        addClaims(Claimable.of(item, grounds.now()), locale, grounds);
        addWords(item, locale);
    }

    /** The slots of an item of these grounds. */
    public static Slots of(Item item, Grounds grounds) {
        return new Slots(item, grounds.locale(), grounds);
    }

    /**
     * A phrase with its slots filled in at most {@code most} graphemes; a long name is shortened into the room that the
     * rest leaves. Empty when a slot has no value, the rest leaves no room, or the name says the phrase's brand already.
     */
    public Optional<String> fill(String phrase, int most) {
        if (phrase.contains("{name}")
                && phrase.contains("{brand}")
                && Phrases.contains(name, values.getOrDefault("brand", ""))) {
            return Optional.empty();
        }
        StringBuilder filled = new StringBuilder(phrase.length() + 40);
        int names = 0;
        int i = 0;
        while (i < phrase.length()) {
            int open = phrase.indexOf('{', i);
            int close = open < 0 ? -1 : phrase.indexOf('}', open);
            if (close < 0) {
                filled.append(phrase, i, phrase.length());
                break;
            }
            filled.append(phrase, i, open);
            String slot = phrase.substring(open + 1, close);
            String value = slot.equals("name") ? "\u0000" : values.get(slot);
            if (value == null) {
                return Optional.empty();
            }
            names += slot.equals("name") ? 1 : 0;
            Elision.before(slot.equals("name") ? name : value, filled, locale);
            filled.append(value);
            i = close + 1;
        }
        return withName(filled.toString(), names, most);
    }

    /** The other way: money as slots again. What is no money stays as it was written. */
    public String unfilled(String text) {
        String unfilled = text;
        for (String slot : MONEY) {
            String value = values.get(slot);
            unfilled = value == null ? unfilled : unfilled.replace(value, "{" + slot + "}");
        }
        return unfilled;
    }

    /** The same slots with one of the caller's own, already in the reader's spelling. */
    public Slots and(String slot, String value) {
        values.put(slot, value);
        return this;
    }

    /** The short name, at most this long. */
    public String name(int most) {
        return Graphemes.shortened(name, most);
    }

    /** The value of a slot; empty when its fact is missing. */
    public Optional<String> value(String slot) {
        return Optional.ofNullable(values.get(slot));
    }

    private Optional<String> withName(String text, int names, int most) {
        int others = Graphemes.count(text) - names;
        if (names == 0) {
            return others <= most ? Optional.of(text) : Optional.empty();
        }
        int room = (most - others) / names;
        if (room < Math.min(SHORTEST_NAME, Graphemes.count(name))) {
            return Optional.empty();
        }
        return Optional.of(text.replace("\u0000", name(room)));
    }

    private void addPrices(Item item, Locale locale, Instant now) {
        Price price = item.price();
        if (price == null) {
            return;
        }
        put("price", PriceFormat.of(price, locale));
        Claimable.of(item, now).reduction().ifPresent(reduction -> {
            put("was", PriceFormat.of(reduction.was(), locale));
            put("saving", PriceFormat.of(new Price(reduction.saving(), price.currency()), locale));
            if (reduction.percent() > 0) {
                put("percent", reduction.percent() + percentSign(locale));
            }
        });
    }

    /** German, French and Spanish part the sign from its number. */
    private static String percentSign(Locale locale) {
        return List.of("de", "fr", "es").contains(locale.getLanguage()) ? "\u00A0%" : "%";
    }

    private void addClaims(Claimable claimable, Locale locale, Grounds grounds) {
        claimable.rating().ifPresent(rating -> {
            put("rating", PriceFormat.number(rating.average(), locale));
            put("count", PriceFormat.number(java.math.BigDecimal.valueOf(rating.count()), locale));
        });
        claimable.stock().ifPresent(stock -> put("stock", String.valueOf(stock)));
        claimable.endsAt().ifPresent(end -> addMoment("end", end.atZone(grounds.zone()), locale));
        if (claimable.endsSoon(grounds.now())) {
            put("soon", "");
        }
        claimable.startsAt().ifPresent(start -> addMoment("start", start.atZone(grounds.zone()), locale));
    }

    private void addMoment(String slot, ZonedDateTime moment, Locale locale) {
        String pattern = DATES.getOrDefault(
                locale.getLanguage() + "-" + locale.getCountry(), DATES.getOrDefault(locale.getLanguage(), "d MMMM"));
        put(slot + "-date", DateTimeFormatter.ofPattern(pattern, locale).format(moment));
        put(
                slot + "-time",
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment));
    }

    private void addWords(Item item, Locale locale) {
        if (item.brand() != null) {
            put("brand", Invisible.removed(item.brand()));
        }
        List<String> details = PlainFacts.details(item, locale, DETAILS);
        if (!details.isEmpty()) {
            String joined = String.join(locale.getLanguage().equals("ja") ? "、" : ", ", details);
            put("details", joined);
            put("Details", joined.substring(0, 1).toUpperCase(locale) + joined.substring(1));
        }
        for (String person : List.of("host", "presenter", "author")) {
            if (item.attributes().get(person) instanceof String who) {
                put("person", Invisible.removed(who));
            }
        }
        for (String minutes : List.of("duration_min", "reading_min")) {
            Object value = item.attributes().get(minutes);
            if (value != null && String.valueOf(value).matches("[2-9]|[1-9][0-9]{1,3}")) {
                put("minutes", String.valueOf(value));
            }
        }
        if (PlainFacts.isInLanguageOf(item, locale)) {
            StatedText.sentences(item).stream().findFirst().ifPresent(sentence -> put("sentence", sentence));
        }
    }

    private void put(String slot, String value) {
        values.put(slot, value);
    }
}
