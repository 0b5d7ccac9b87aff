package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemName;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.Price;
import dev.tastemaker.feedback.LifelongStore;
import dev.tastemaker.profile.Preference;
import dev.tastemaker.recommendation.TasteProfile.LongTerm;
import dev.tastemaker.recommendation.TasteProfile.Named;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells a shopper's taste from the evidence, the same words for the same evidence. No model has a hand in it. */
@ApplicationScoped
public class TasteTeller {
    private static final int TOLD = 3;
    private static final int NAMED = 5;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final TasteReader tastes;
    private final LifelongStore lifelong;
    private final Preference.Store preferences;
    private final ItemStore items;

    @Inject
    TasteTeller(TasteReader tastes, LifelongStore lifelong, Preference.Store preferences, ItemStore items) {
        this.tastes = tastes;
        this.lifelong = lifelong;
        this.preferences = preferences;
        this.items = items;
    }

    /** @param visitor a shopper's id or a session's name */
    public TasteProfile tell(String visitor) {
        TasteSummary taste = tastes.read(visitor);
        LifelongStore.Extent extent = lifelong.extent(visitor);
        List<Preference> said = preferences.of(visitor);
        Map<String, Item> known = known(taste);
        List<Named> intent = named(taste.intentItemIds(), known);
        List<LongTerm> interests = interests(taste, known);
        return new TasteProfile(
                text(extent, intent, interests, taste, said),
                extent.acts(),
                extent.items(),
                intent,
                interests,
                taste.categories(),
                taste.brands(),
                taste.lowPrice(),
                taste.highPrice(),
                said);
    }

    private Map<String, Item> known(TasteSummary taste) {
        Set<String> ids = new LinkedHashSet<>(taste.intentItemIds());
        taste.interests().forEach(interest -> {
            ids.add(interest.medoidId());
            ids.addAll(interest.itemIds());
        });
        return items.find(ids).stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    private static List<Named> named(List<String> ids, Map<String, Item> known) {
        List<Named> named = new ArrayList<>();
        for (String id : ids) {
            Item item = known.get(id);
            if (item != null && named.size() < NAMED) {
                named.add(new Named(id, item.title()));
            }
        }
        return named;
    }

    private static List<LongTerm> interests(TasteSummary taste, Map<String, Item> known) {
        double all =
                taste.interests().stream().mapToDouble(Interest::importance).sum();
        List<LongTerm> interests = new ArrayList<>();
        for (Interest each : taste.interests()) {
            Item medoid = known.get(each.medoidId());
            if (medoid != null) {
                interests.add(new LongTerm(
                        each.category() == null ? ItemName.of(medoid) : each.category(),
                        all == 0 ? 0 : each.importance() / all,
                        each.items(),
                        new Named(medoid.id(), medoid.title()),
                        named(each.itemIds(), known),
                        each.lastAt()));
            }
        }
        return interests;
    }

    private static String text(
            LifelongStore.Extent extent,
            List<Named> intent,
            List<LongTerm> interests,
            TasteSummary taste,
            List<Preference> said) {
        List<String> sentences = new ArrayList<>();
        if (extent.acts() == 0) {
            sentences.add("Nothing is on record yet.");
        } else {
            sentences.add(counted(extent.acts(), "interaction") + " with " + counted(extent.items(), "item") + ".");
        }
        if (!intent.isEmpty()) {
            sentences.add(
                    "Lately turned to " + list(intent.stream().map(Named::title).toList()) + ".");
        }
        if (!interests.isEmpty()) {
            sentences.add("In the long run: "
                    + interests.stream()
                            .limit(NAMED)
                            .map(each -> "%s (%d %%, %s)"
                                    .formatted(
                                            each.name(), Math.round(100 * each.share()), counted(each.items(), "item")))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (!taste.brands().isEmpty()) {
            sentences.add("Mostly of " + list(taste.brands()) + ".");
        }
        Price low = taste.lowPrice();
        Price high = taste.highPrice();
        if (low != null && high != null) {
            sentences.add("Usually between " + amount(low.amount()) + " and " + amount(high.amount()) + " "
                    + high.currency() + ".");
        }
        said.forEach(each -> sentences.add(sentence(each)));
        return String.join(" ", sentences);
    }

    private static String sentence(Preference said) {
        String words = switch (said.kind()) {
            case LIKE -> "Likes " + said.subject();
            case DISLIKE -> "Never " + said.subject();
            case LIMIT ->
                said.subject().substring(0, 1).toUpperCase(Locale.ROOT)
                        + said.subject().substring(1) + " " + said.value();
        };
        String where = said.source().equals("turn") ? "said in chat on " : "stated on ";
        return words + " (" + where + DAY.format(said.at()) + ").";
    }

    private static String list(List<String> names) {
        return names.stream().limit(TOLD).collect(Collectors.joining("; "));
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String amount(BigDecimal amount) {
        return (amount.scale() < 2 ? amount.setScale(2) : amount).toPlainString();
    }
}
