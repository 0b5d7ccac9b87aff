package dev.tastemaker.campaign;

import dev.tastemaker.catalog.Fact;
import dev.tastemaker.catalog.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was filled and checked a moment ago, for the next reader of the same text and region. The items themselves, as they were just
 * read, are part of the key: another price, stock or fact is another key. Nothing outlives the next moment at which a fact begins
 * or ends to hold. Thread-safe.
 */
final class FactCache<V> {
    private static final int MOST = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<Key, Kept<V>> entries = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept<V>> eldest) {
            return size() > MOST;
        }
    };

    /** @param zone matters only where an item has a time that a text may name; else UTC for all */
    record Key(UUID campaign, int cluster, int variant, Locale locale, String zone, List<Item> items) {}

    private record Kept<V>(V value, Instant from, Instant until) {}

    V get(Key key, Instant now, Supplier<V> otherwise) {
        Kept<V> known;
        synchronized (entries) {
            known = entries.get(key);
        }
        if (known != null && !now.isBefore(known.from()) && now.isBefore(known.until())) {
            return known.value();
        }
        V fresh = otherwise.get();
        synchronized (entries) {
            entries.put(key, new Kept<>(fresh, now, until(key.items(), now)));
        }
        return fresh;
    }

    /** Whether a text about these items may name a moment, which is told in the reader's own zone. */
    static boolean namesMoments(List<Item> items) {
        return items.stream()
                .anyMatch(item -> item.visibleTo() != null
                        || item.facts().stream().anyMatch(fact -> fact.validTo() != null || isMoment(fact)));
    }

    private static boolean isMoment(Fact fact) {
        return fact.name().endsWith("_at");
    }

    private static @Nullable Instant moment(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Instant until(List<Item> items, Instant now) {
        Instant until = now.plus(LONGEST);
        for (Item item : items) {
            until = earlier(until, item.visibleTo(), now);
            for (Fact fact : item.facts()) {
                until = earlier(earlier(until, fact.validFrom(), now), fact.validTo(), now);
                until = earlier(until, isMoment(fact) ? moment(fact.value()) : null, now);
            }
        }
        return until;
    }

    private static Instant earlier(Instant until, @Nullable Instant moment, Instant now) {
        return moment != null && moment.isAfter(now) && moment.isBefore(until) ? moment : until;
    }
}
