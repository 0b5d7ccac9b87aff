package dev.tastemaker.catalog;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@link ItemCondition} without the store, for the parts of a filter that compare whole values. What looks into attributes or for
 * words is left to the store, whose rules for them are its own.
 */
final class MirrorFilter {
    private final boolean available;
    private final Asked asked;
    private final List<Asked> noneOf;
    private final boolean anything;

    private MirrorFilter(boolean available, Asked asked, List<Asked> noneOf) {
        this.available = available;
        this.asked = asked;
        this.noneOf = noneOf;
        this.anything = asked.nothing();
    }

    /** Null where only the store can tell. */
    static @Nullable MirrorFilter of(ItemFilter filter) {
        if (!comparable(filter) || !filter.noneOf().stream().allMatch(MirrorFilter::comparable)) {
            return null;
        }
        return new MirrorFilter(
                filter.availability().equals("in_stock"),
                new Asked(filter),
                filter.noneOf().stream()
                        .map(Asked::new)
                        .filter(unwanted -> !unwanted.nothing())
                        .toList());
    }

    private static boolean comparable(ItemFilter filter) {
        return filter.attributes().isEmpty()
                && filter.words().isEmpty()
                && filter.whereStated().isEmpty();
    }

    /** Whether all that it asks is that an item can be seen and, at most, be had. */
    boolean nothing() {
        return anything && noneOf.isEmpty();
    }

    boolean passes(MirroredItem item, Instant now) {
        if (!item.visible(now) || (available && !item.available()) || (!anything && !asked.of(item))) {
            return false;
        }
        for (Asked unwanted : noneOf) {
            if (unwanted.of(item)) {
                return false;
            }
        }
        return true;
    }

    /** What a filter asks beyond being there. What is not known of an item is not as asked. */
    private static final class Asked {
        private final ItemFilter filter;
        private final Set<String> categories;
        private final Set<String> brands;
        private final Set<String> ids;
        private final Set<String> excluded;

        Asked(ItemFilter filter) {
            this.filter = filter;
            this.categories = lower(filter.categories());
            this.brands = lower(filter.brands());
            this.ids = new HashSet<>(filter.ids());
            this.excluded = new HashSet<>(filter.excludeIds());
        }

        private static Set<String> lower(List<String> names) {
            return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        }

        boolean nothing() {
            return filter.kinds().isEmpty()
                    && categories.isEmpty()
                    && brands.isEmpty()
                    && ids.isEmpty()
                    && excluded.isEmpty()
                    && filter.minPrice() == null
                    && filter.maxPrice() == null
                    && filter.currency() == null;
        }

        boolean of(MirroredItem item) {
            return (filter.kinds().isEmpty() || filter.kinds().contains(item.kind()))
                    && (categories.isEmpty() || item.categoryKey().stream().anyMatch(categories::contains))
                    && (brands.isEmpty() || (item.brandKey() != null && brands.contains(item.brandKey())))
                    && (excluded.isEmpty() || !excluded.contains(item.id()))
                    && (ids.isEmpty() || ids.contains(item.id()))
                    && priced(item);
        }

        private boolean priced(MirroredItem item) {
            return (filter.minPrice() == null
                            || (item.price() != null && item.price().compareTo(filter.minPrice()) >= 0))
                    && (filter.maxPrice() == null
                            || (item.price() != null && item.price().compareTo(filter.maxPrice()) <= 0))
                    && (filter.currency() == null || filter.currency().equals(item.currency()));
        }
    }
}
