package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.Price;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.recommendation.VisitorState.Act;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a {@link TasteSummary} from a shopper's newest interactions. */
@Singleton
class TasteReader {
    private static final int NAMES = 5;
    private static final int ITEMS = 50;

    private final VisitorState.Store states;
    private final ItemStore items;
    private final InterestReader interests;
    private final Duration sessionPause;
    private final int newest;

    @Inject
    TasteReader(VisitorState.Store states, ItemStore items, InterestReader interests, RecommendationConfig config) {
        this.interests = interests;
        this.sessionPause = config.sessionPause();
        this.states = states;
        this.items = items;
        this.newest = config.tasteInteractions();
    }

    TasteSummary read(String shopperId) {
        return read(shopperId, states.of(shopperId));
    }

    TasteSummary read(String shopperId, VisitorState state) {
        Map<String, Double> weights = new HashMap<>();
        Set<String> recent = new LinkedHashSet<>();
        Set<String> purchased = new LinkedHashSet<>();
        Set<String> dismissed = new LinkedHashSet<>();
        List<Act> acts = state.newest();
        boolean whole = acts.size() < newest;
        for (Act interaction : acts) {
            String itemId = interaction.itemId();
            if (itemId == null) {
                continue;
            }
            double weight = weight(interaction.type());
            if (interaction.type() == InteractionType.DISMISS) {
                dismissed.add(itemId);
            } else if (weight > 0) {
                recent.add(itemId);
                weights.merge(itemId, weight, Double::sum);
            }
            if (interaction.type() == InteractionType.PURCHASE) {
                purchased.add(itemId);
            }
        }
        recent.removeAll(dismissed);
        if (recent.isEmpty()) {
            return new TasteSummary(
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.copyOf(purchased),
                    List.copyOf(dismissed),
                    List.of(),
                    List.of(),
                    state.settled(),
                    state.due(),
                    whole);
        }
        List<Item> known = items.find(recent.stream().limit(ITEMS).toList());
        List<Price> prices = prices(known);
        return new TasteSummary(
                heaviest(
                        known,
                        weights,
                        item -> item.category().isEmpty()
                                ? null
                                : item.category().getLast()),
                heaviest(known, weights, Item::brand),
                prices.isEmpty() ? null : prices.get(prices.size() / 4),
                prices.isEmpty() ? null : prices.get(prices.size() * 3 / 4),
                known.stream().map(Item::id).toList(),
                List.copyOf(purchased),
                List.copyOf(dismissed),
                lastSession(acts).stream().filter(recent::contains).toList(),
                interests.read(shopperId, acts, state.interests()),
                state.settled(),
                state.due(),
                whole);
    }

    /** What was turned to since the last pause, newest first, each once. */
    private List<String> lastSession(List<Act> acts) {
        Set<String> session = new LinkedHashSet<>();
        Instant before = null;
        for (Act act : acts) {
            if (before != null && act.at().plus(sessionPause).isBefore(before)) {
                break;
            }
            before = act.at();
            if (act.itemId() != null) {
                session.add(act.itemId());
            }
        }
        return List.copyOf(session);
    }

    /** A purchase says more than a look. */
    private static double weight(InteractionType type) {
        return switch (type) {
            case VIEW, WATCH -> 1;
            case CLICK, RATING -> 2;
            case CART -> 3;
            case PURCHASE -> 5;
            case DISMISS, SEARCH -> 0;
        };
    }

    private static List<String> heaviest(
            List<Item> items, Map<String, Double> weights, Function<Item, @Nullable String> name) {
        Map<String, Double> totals = new HashMap<>();
        for (Item item : items) {
            String called = name.apply(item);
            if (called != null && item.kind() == ItemKind.PRODUCT) {
                totals.merge(called, weights.getOrDefault(item.id(), 0.0), Double::sum);
            }
        }
        return totals.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** In the currency that most of the items have: two currencies make no price band. */
    private static List<Price> prices(List<Item> items) {
        Map<String, List<Price>> currencies = new HashMap<>();
        for (Item item : items) {
            Price price = item.price();
            if (price != null) {
                currencies
                        .computeIfAbsent(price.currency(), currency -> new ArrayList<>())
                        .add(price);
            }
        }
        return currencies.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Price::amount))
                .toList();
    }
}
