package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Fact;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.Price;
import dev.tastemaker.catalog.Reduction;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Everything that the items of some grounds are known for at one moment, read once into numbers and words. */
final class FactIndex {
    /** A promise of the facts and the fact that makes it. */
    record Claimed(Claim.Made made, GroundFact fact) {}

    private static final int LONGEST_READ = 8_000;

    private final Instant now;
    private final ZoneId zone;
    private final List<GroundFact> facts = new ArrayList<>();
    private final List<GroundFact> denied = new ArrayList<>();
    private final List<Claimed> claims = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final FactClauses clauses = new FactClauses();
    private final Set<String> names = new HashSet<>();
    private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);

    FactIndex(List<Item> items, ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
        items.forEach(this::add);
    }

    /** The promises that the items' own words make. */
    List<Claimed> claims() {
        return claims;
    }

    /** Every word of the facts in lower case; categories are left out, because a shelf's name is no property. */
    Set<String> words() {
        return words;
    }

    /** The words of titles and brands, which stay as they are in any language. */
    Set<String> names() {
        return names;
    }

    /** What the facts say clause by clause. */
    FactClauses clauses() {
        return clauses;
    }

    /** Whether a fact holds these very words. */
    boolean quotes(String normalText) {
        return facts.stream().anyMatch(fact -> Phrases.contains(fact.normal(), normalText));
    }

    /** The days on which something of these items begins or ends. */
    Set<DayOfWeek> weekdays() {
        return weekdays;
    }

    List<GroundFact> facts() {
        return facts;
    }

    /** What attributes say is not so: {@code waterproof: false}. */
    List<GroundFact> denied() {
        return denied;
    }

    /** The words of what is not so. */
    Set<String> deniedWords() {
        Set<String> all = new HashSet<>();
        denied.forEach(fact -> all.addAll(Word.set(fact.normal())));
        return all;
    }

    private void add(Item item) {
        Locale language = Locale.forLanguageTag(item.language());
        addPrice(item);
        addText(item, "title", item.title(), language);
        addText(item, "brand", item.brand() == null ? "" : item.brand(), language);
        item.facts().stream().filter(fact -> fact.validAt(now)).forEach(fact -> addTyped(item, fact, language));
        item.attributes().forEach((name, value) -> addAttribute(item, name, value, language));
        FactPhrases.ofAttributes(item).stream()
                .filter(phrase -> !phrase.attribute().isEmpty())
                .forEach(phrase -> addPhrase(item, phrase, language));
        addText(item, "description", StatedText.stated(item), language);
        if (item.stock() != null) {
            addNumber(item, "stock", item.stock().toString(), BigDecimal.valueOf(item.stock()), Dimension.NONE);
        }
        addText(item, "category", String.join(" > ", item.category()), language);
    }

    private void addPrice(Item item) {
        Price price = item.price();
        if (price == null) {
            return;
        }
        addMoney(item, "price", price.amount(), price.currency());
        Reduction.of(item, now).ifPresent(reduction -> {
            addMoney(item, "price_was", reduction.was().amount(), price.currency());
            addMoney(item, "price_was", reduction.saving(), price.currency());
            addNumber(
                    item,
                    "price_was",
                    reduction.was().amount().toPlainString() + " " + price.currency(),
                    BigDecimal.valueOf(reduction.percent()),
                    Dimension.PERCENT);
        });
    }

    private void addTyped(Item item, Fact fact, Locale language) {
        switch (fact.name()) {
            case "price_was", "lowest_30d" -> {
                // Read by Reduction, which knows when they may be claimed.
            }
            case "rating_avg" ->
                decimal(fact).ifPresent(value -> addNumber(item, fact.name(), fact.value(), value, Dimension.STARS));
            case "rating_count" ->
                decimal(fact).ifPresent(value -> addNumber(item, fact.name(), fact.value(), value, Dimension.REVIEWS));
            default -> addOther(item, fact, language);
        }
    }

    private void addOther(Item item, Fact fact, Locale language) {
        Optional<Instant> moment = instant(fact.value());
        if (moment.isPresent()) {
            addMoment(item, fact, moment.get());
            return;
        }
        Optional<BigDecimal> value = decimal(fact);
        String unit = fact.unit();
        if (value.isPresent() && unit != null && unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT))) {
            addMoney(item, fact.name(), value.get(), unit);
        } else {
            addText(item, fact.name(), unit == null ? fact.value() : fact.value() + " " + unit, language);
        }
    }

    private void addMoment(Item item, Fact fact, Instant moment) {
        if (fact.name().equals("offer_ends_at") && !moment.isAfter(now)) {
            return;
        }
        ZonedDateTime local = moment.atZone(zone);
        Quantity date =
                number(BigDecimal.valueOf(local.getMonthValue() * 100L + local.getDayOfMonth()), Dimension.DATE);
        Quantity time = number(BigDecimal.valueOf(local.getHour() * 60L + local.getMinute()), Dimension.CLOCK);
        Quantity year = number(BigDecimal.valueOf(local.getYear()), Dimension.NONE);
        facts.add(new GroundFact(item.id(), fact.name(), fact.value(), "", List.of(date, time, year), true));
        weekdays.add(local.getDayOfWeek());
    }

    private void addAttribute(Item item, String name, Object value, Locale language) {
        String phrase = name.replace('_', ' ');
        switch (value) {
            case Boolean flag -> {
                GroundFact fact = text(item, "attributes." + name, String.valueOf(flag), phrase, language);
                if (flag) {
                    know(fact, language);
                } else {
                    denied.add(fact);
                }
            }
            case List<?> list -> list.forEach(each -> addAttribute(item, name, each, language));
            default -> {
                String shown = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
                know(text(item, "attributes." + name, shown, shown + unitOf(name), language), language);
                know(text(item, "attributes." + name, shown, phrase, language), language);
            }
        }
    }

    /** An attribute as English says it: what we offer a model to say. */
    private void addPhrase(Item item, FactPhrase phrase, Locale language) {
        Object value = item.attributes().get(phrase.attribute());
        know(text(item, "attributes." + phrase.attribute(), String.valueOf(value), phrase.words(), language), language);
    }

    /** "weight_g" says what its number counts. */
    private static String unitOf(String name) {
        int last = name.lastIndexOf('_');
        String suffix = name.substring(last + 1);
        if (last > 0 && suffix.equals("c")) {
            return " °C";
        }
        return last > 0 && Units.of(suffix) != null ? " " + suffix : "";
    }

    private void addText(Item item, String name, String value, Locale language) {
        if (!value.isEmpty()) {
            know(text(item, name, value, value, language), language);
        }
    }

    private void know(GroundFact fact, Locale language) {
        facts.add(fact);
        if (fact.isNamed("title") || fact.isNamed("brand")) {
            names.addAll(Word.set(fact.normal()));
        }
        if (!fact.isNamed("category")) {
            Word.of(fact.normal()).forEach(word -> words.add(word.lower()));
            clauses.add(fact.normal(), language);
            ClaimLexicon.get().find(fact.normal(), language).forEach(made -> claims.add(new Claimed(made, fact)));
        }
    }

    private static GroundFact text(Item item, String name, String value, String read, Locale language) {
        String normal = NormalText.of(read.length() > LONGEST_READ ? read.substring(0, LONGEST_READ) : read);
        List<Quantity> numbers = QuantityReader.read(normal, language).stream()
                .filter(number -> !(number.is(Dimension.PERCENT) && Grounding.isReduction(number, normal)))
                .toList();
        return new GroundFact(item.id(), name, value, normal, numbers, false);
    }

    private void addMoney(Item item, String name, BigDecimal amount, String currency) {
        Quantity money = new Quantity("", 0, 0, amount, Dimension.MONEY, amount, Set.of(currency));
        facts.add(new GroundFact(item.id(), name, amount.toPlainString() + " " + currency, "", List.of(money), true));
    }

    private void addNumber(Item item, String name, String shown, BigDecimal value, Dimension dimension) {
        facts.add(new GroundFact(item.id(), name, shown, "", List.of(number(value, dimension)), true));
    }

    private static Quantity number(BigDecimal value, Dimension dimension) {
        return Quantity.of("", 0, 0, value, dimension);
    }

    private static Optional<BigDecimal> decimal(Fact fact) {
        try {
            return Optional.of(new BigDecimal(fact.value().strip())).filter(value -> Math.abs(value.scale()) <= 12);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String value) {
        if (value.length() < 17 || value.charAt(4) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(java.time.OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
