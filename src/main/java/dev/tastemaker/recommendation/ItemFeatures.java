package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Embedding;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ItemTraits;
import dev.tastemaker.catalog.Price;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a ranker of lists is told of an item beside what the stages said, and what is logged of it when it is shown: {@code age}, the
 * logarithm of 1 + days; {@code popularity}, the logarithm of 1 + the decayed count; {@code price_fit}, 0 within the prices that the
 * shopper turns to, else the logarithm of the price by the nearer bound, above 0 where it is dearer; {@code near_intent} and
 * {@code near_interests}, the greatest cosine to what the shopper is about just now and to the middle of a long-term interest. What is not
 * known is left out.
 */
@Singleton
class ItemFeatures {
    private static final int SEEDS = 4;

    private final ItemStore items;

    @Inject
    ItemFeatures(ItemStore items) {
        this.items = items;
    }

    /** The entries with their features as parts; those that have them stay as they are. */
    List<Entry> told(Need need, List<Entry> entries) {
        Set<String> ids = entries.stream()
                .filter(entry -> entry.parts().stream().noneMatch(part -> part.kind() == Part.Kind.FEATURE))
                .map(Entry::itemId)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return entries;
        }
        List<String> intent = need.taste().intentItemIds().stream().limit(SEEDS).toList();
        List<String> interests = need.taste().interests().stream()
                .limit(SEEDS)
                .map(Interest::medoidId)
                .toList();
        Map<String, Item> found = items.find(ids).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Set<String> wanted = new HashSet<>(ids);
        wanted.addAll(intent);
        wanted.addAll(interests);
        Map<String, ItemTraits> traits = items.traits(wanted);
        List<Embedding> now = places(intent, traits);
        List<Embedding> always = places(interests, traits);
        Instant moment = Instant.now();
        return entries.stream()
                .map(entry -> ids.contains(entry.itemId())
                        ? entry.with(parts(
                                need.taste(),
                                found.get(entry.itemId()),
                                traits.get(entry.itemId()),
                                now,
                                always,
                                moment))
                        : entry)
                .toList();
    }

    /** The features among the parts, by name. */
    static Map<String, Double> of(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() == Part.Kind.FEATURE)
                .collect(Collectors.toMap(Part::name, Part::value));
    }

    private static List<Embedding> places(List<String> ids, Map<String, ItemTraits> traits) {
        return traits.values().stream()
                .filter(each -> ids.contains(each.id()))
                .map(ItemTraits::embedding)
                .toList();
    }

    /** In the order of their names. */
    private static List<Part> parts(
            TasteSummary taste,
            @Nullable Item item,
            @Nullable ItemTraits traits,
            List<Embedding> now,
            List<Embedding> always,
            Instant moment) {
        List<Part> parts = new ArrayList<>(5);
        if (traits != null) {
            double days = Duration.between(traits.createdAt(), moment).toMillis() / 86_400_000.0;
            parts.add(feature("age", Math.log1p(Math.max(0, days))));
            nearest(traits.embedding(), now).ifPresent(cosine -> parts.add(feature("near_intent", cosine)));
            nearest(traits.embedding(), always).ifPresent(cosine -> parts.add(feature("near_interests", cosine)));
            parts.add(feature("popularity", Math.log1p(Math.max(0, traits.popularity()))));
        }
        if (item != null) {
            priceFit(item.price(), taste).ifPresent(fit -> parts.add(feature("price_fit", fit)));
        }
        return parts;
    }

    private static Part feature(String name, double value) {
        return new Part(Part.Kind.FEATURE, name, value);
    }

    private static OptionalDouble nearest(Embedding place, List<Embedding> seeds) {
        return seeds.stream().mapToDouble(place::cosine).max();
    }

    static OptionalDouble priceFit(@Nullable Price price, TasteSummary taste) {
        Price low = taste.lowPrice();
        Price high = taste.highPrice();
        if (price == null || low == null || high == null || !price.currency().equals(low.currency())) {
            return OptionalDouble.empty();
        }
        double amount = price.amount().doubleValue();
        double least = low.amount().doubleValue();
        double most = high.amount().doubleValue();
        if (amount <= 0 || least <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                amount > most ? Math.log(amount / most) : amount < least ? Math.log(amount / least) : 0);
    }
}
