package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Availability;
import dev.tastemaker.catalog.Fact;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.Price;
import dev.tastemaker.recommendation.Recommendation.StageScore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recommended item as answers show it: facts from the catalog as they hold at one moment.
 *
 * @param priceWas only while a {@code price_was} fact is valid, in the price's own currency and above the price
 */
public record RecommendationCard(
        String id,
        ItemKind kind,
        String title,
        @Nullable String brand,
        List<String> category,
        @Nullable Price price,
        @Nullable Price priceWas,
        Availability availability,
        @Nullable String link,
        @Nullable String image,
        @Nullable Rating rating,
        String reason,
        List<StageScore> stages,
        double score,
        List<Part> parts,
        @Nullable Double propensity) {
    /** Mean of {@code count} ratings. */
    public record Rating(double average, int count) {}

    public static RecommendationCard of(Recommendation recommendation, Instant now) {
        Item item = recommendation.item();
        return new RecommendationCard(
                item.id(),
                item.kind(),
                item.title(),
                item.brand(),
                item.category(),
                item.price(),
                priceWas(item, now),
                item.availability(),
                item.link(),
                item.image(),
                rating(item, now),
                recommendation.reason(),
                recommendation.stages(),
                recommendation.score(),
                recommendation.parts(),
                recommendation.propensity());
    }

    /** The struck price that may be shown beside the item's own at {@code now}. */
    public static @Nullable Price priceWas(Item item, Instant now) {
        Price price = item.price();
        if (price == null) {
            return null;
        }
        return item.fact("price_was", now)
                .filter(fact -> price.currency().equals(fact.unit()))
                .flatMap(RecommendationCard::number)
                .filter(was -> was.compareTo(price.amount()) > 0)
                .map(was -> new Price(was, price.currency()))
                .orElse(null);
    }

    /** The rating that may be shown at {@code now}; null unless both mean and count are on record. */
    public static @Nullable Rating rating(Item item, Instant now) {
        Optional<BigDecimal> average = item.fact("rating_avg", now).flatMap(RecommendationCard::number);
        Optional<BigDecimal> count = item.fact("rating_count", now).flatMap(RecommendationCard::number);
        return average.isPresent() && count.isPresent()
                ? new Rating(average.get().doubleValue(), count.get().intValue())
                : null;
    }

    private static Optional<BigDecimal> number(Fact fact) {
        try {
            return Optional.of(new BigDecimal(fact.value()));
        } catch (NumberFormatException e) {
            return Optional.empty(); // a feed's own word for it: nothing that can be compared or shown
        }
    }
}
