package dev.tastemaker.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same contract without a database, for the tests of every room that finds items. Exact, and for hundreds of items. */
public final class InMemoryItemStore implements ItemStore {
    private final Function<String, float[]> embedder;
    private final Clock clock;
    private final Map<String, Item> items = new TreeMap<>();
    private final Map<String, Instant> added = new HashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();
    private final Map<String, Double> popularity = new HashMap<>();

    /** With vectors of {@link #wordVector}. */
    public InMemoryItemStore() {
        this(InMemoryItemStore::wordVector, Clock.systemUTC());
    }

    InMemoryItemStore(Function<String, float[]> embedder, Clock clock) {
        this.embedder = embedder;
        this.clock = clock;
    }

    /** A unit vector in which texts that share words lie near each other. */
    public static float[] wordVector(String text) {
        float[] vector = new float[SentenceEncoder.DIMENSIONS];
        words(text).forEach(word -> vector[Math.floorMod(word.hashCode(), vector.length)] += 1);
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    public void popularity(String itemId, double score) {
        popularity.put(itemId, score);
    }

    @Override
    public synchronized List<Saved> save(List<Item> batch) {
        Map<String, Item> lastOfEach = new LinkedHashMap<>();
        batch.forEach(item -> lastOfEach.put(item.id(), item));
        Map<String, Saved> outcomes = new HashMap<>();
        lastOfEach.forEach((id, item) -> {
            Item before = items.put(id, item);
            added.putIfAbsent(id, clock.instant());
            if (!item.equals(before)) {
                changed.put(id, clock.instant());
            }
            outcomes.put(id, before == null ? Saved.ADDED : before.equals(item) ? Saved.UNCHANGED : Saved.CHANGED);
        });
        return batch.stream().map(item -> outcomes.get(item.id())).toList();
    }

    @Override
    public synchronized Set<String> savedSince(Collection<String> ids, Instant since) {
        return ids.stream()
                .filter(id -> changed.containsKey(id) && !changed.get(id).isBefore(since))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Item> find(Collection<String> ids) {
        return new LinkedHashSet<>(ids)
                .stream().map(items::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized List<Item> page(
            @Nullable String after, int limit, @Nullable ItemKind kind, @Nullable String category) {
        return items.values().stream()
                .filter(item -> after == null || item.id().compareTo(after) > 0)
                .filter(item -> kind == null || item.kind() == kind)
                .filter(item -> category == null || inCategory(item, category))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ScoredItem> nearest(float[] query, ItemFilter filter, int limit) {
        return best(filter, limit, item -> cosine(query, embedder.apply(ItemEmbedder.textOf(item))) + 2).stream()
                .map(found -> new ScoredItem(found.itemId(), found.score() - 2))
                .toList();
    }

    @Override
    public List<ScoredItem> matching(String query, ItemFilter filter, int limit) {
        List<String> wanted = words(query).toList();
        return best(filter, limit, item -> {
            List<String> held = words(String.join(
                            " ", item.title(), Objects.toString(item.brand(), ""), item.description(), item.body()))
                    .toList();
            return wanted.stream().filter(held::contains).count();
        });
    }

    @Override
    public List<ScoredItem> similar(String itemId, ItemFilter filter, int limit) {
        Item item = items.get(itemId);
        if (item == null) {
            return List.of();
        }
        return nearest(embedder.apply(ItemEmbedder.textOf(item)), filter, limit + 1).stream()
                .filter(found -> !found.itemId().equals(itemId))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ScoredItem> popular(ItemFilter filter, int limit) {
        return best(filter, limit, item -> popularity.getOrDefault(item.id(), 0.0));
    }

    @Override
    public List<ScoredItem> recent(ItemFilter filter, int limit) {
        return best(filter, limit, item -> 1 + added.get(item.id()).toEpochMilli());
    }

    @Override
    public List<ScoredItem> unproven(ItemFilter filter, int limit) {
        return recent(filter, Integer.MAX_VALUE).stream()
                .filter(each -> popularity.getOrDefault(each.itemId(), 0.0) <= 2)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<String, ItemTraits> traits(Collection<String> ids) {
        Map<String, ItemTraits> traits = new LinkedHashMap<>();
        find(ids)
                .forEach(item -> traits.put(
                        item.id(),
                        new ItemTraits(
                                item.id(),
                                item.title(),
                                item.brand(),
                                item.category(),
                                Objects.toString(item.attributes().get("item_group_id"), null),
                                added.get(item.id()),
                                0,
                                Embedding.of(embedder.apply(ItemEmbedder.textOf(item))))));
        return traits;
    }

    @Override
    public synchronized List<Set<String>> among(Collection<String> ids, List<ItemFilter> filters) {
        return filters.stream()
                .map(filter -> find(ids).stream()
                        .filter(item -> passes(item, filter))
                        .map(Item::id)
                        .collect(Collectors.toSet()))
                .toList();
    }

    @Override
    public synchronized long count() {
        return items.size();
    }

    private synchronized List<ScoredItem> best(ItemFilter filter, int limit, ToDoubleFunction<Item> score) {
        List<ScoredItem> found = new ArrayList<>();
        items.values().stream()
                .filter(item -> passes(item, filter))
                .forEach(item -> found.add(new ScoredItem(item.id(), score.applyAsDouble(item))));
        return found.stream()
                .filter(each -> each.score() > 0)
                .sorted(Comparator.comparingDouble(ScoredItem::score).reversed())
                .limit(limit)
                .toList();
    }

    private boolean passes(Item item, ItemFilter filter) {
        Instant now = clock.instant();
        return (item.visibleFrom() == null || !item.visibleFrom().isAfter(now))
                && (item.visibleTo() == null || item.visibleTo().isAfter(now))
                && (filter.availability().equals("any") || canBeHad(item))
                && isAsAsked(item, filter)
                && filter.noneOf().stream().noneMatch(unwanted -> isAsAsked(item, unwanted));
    }

    private static boolean isAsAsked(Item item, ItemFilter filter) {
        return (filter.kinds().isEmpty() || filter.kinds().contains(item.kind()))
                && (filter.categories().isEmpty()
                        || filter.categories().stream().anyMatch(name -> inCategory(item, name)))
                && (filter.brands().isEmpty()
                        || filter.brands().stream().anyMatch(name -> name.equalsIgnoreCase(item.brand())))
                && !filter.excludeIds().contains(item.id())
                && (filter.ids().isEmpty() || filter.ids().contains(item.id()))
                && (filter.words().isEmpty() || filter.words().stream().anyMatch(word -> holds(item, word)))
                && filter.whereStated().entrySet().stream()
                        .noneMatch(stated -> statesOther(item, stated.getKey(), stated.getValue()))
                && inPriceRange(item, filter)
                && filter.attributes().entrySet().stream()
                        .allMatch(wanted -> has(item, wanted.getKey(), wanted.getValue()));
    }

    private static boolean statesOther(Item item, String name, String value) {
        return item.attributes().keySet().stream()
                .filter(held -> held.equals(name) || held.startsWith(name + "_"))
                .anyMatch(held -> !has(item, held, value));
    }

    private static boolean holds(Item item, String word) {
        return words(item.title() + " " + item.brand() + " " + item.category() + " " + item.attributes())
                .anyMatch(held -> held.equals(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean canBeHad(Item item) {
        boolean soldOut = item.stock() != null && item.stock() == 0 && item.availability() == Availability.IN_STOCK;
        return item.availability() != Availability.OUT_OF_STOCK && !soldOut;
    }

    private static boolean inCategory(Item item, String name) {
        return item.category().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static boolean inPriceRange(Item item, ItemFilter filter) {
        if (filter.minPrice() == null && filter.maxPrice() == null && filter.currency() == null) {
            return true;
        }
        Price price = item.price();
        return price != null
                && (filter.minPrice() == null || price.amount().compareTo(filter.minPrice()) >= 0)
                && (filter.maxPrice() == null || price.amount().compareTo(filter.maxPrice()) <= 0)
                && (filter.currency() == null || price.currency().equals(filter.currency()));
    }

    private static boolean has(Item item, String name, Object value) {
        return item.attributes().entrySet().stream()
                .filter(held -> held.getKey().equalsIgnoreCase(name))
                .flatMap(held -> held.getValue() instanceof List<?> list ? list.stream() : Stream.of(held.getValue()))
                .anyMatch(held -> held.toString().equalsIgnoreCase(value.toString()));
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }
}
