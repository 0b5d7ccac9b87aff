package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.profile.Preference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor said outright, as the engine minds it: what is disliked is not found, what is limited must fit where an item
 * says of it, what is liked weighs more. Who asks for a thing by name gets it, whatever was said before.
 */
record Wishes(List<Preference> preferences) {
    static final Wishes NONE = new Wishes(List.of());

    Wishes {
        preferences = List.copyOf(preferences);
    }

    ItemFilter narrowed(ItemFilter filter, @Nullable String query) {
        Set<String> asked = query == null ? Set.of() : new HashSet<>(Rule.words(query));
        List<ItemFilter> disliked = subjects(Preference.Kind.DISLIKE).stream()
                .filter(subject -> !asked.containsAll(Rule.words(subject)))
                .map(ItemFilter::ofWord)
                .toList();
        Map<String, String> limits = new HashMap<>();
        for (Preference each : preferences) {
            String value = each.value();
            if (each.kind() == Preference.Kind.LIMIT && value != null && !asked.contains(each.subject())) {
                limits.put(each.subject().toLowerCase(Locale.ROOT), value);
            }
        }
        ItemFilter without = disliked.isEmpty() ? filter : filter.without(disliked);
        return limits.isEmpty() ? without : without.statedAs(limits);
    }

    List<String> liked() {
        return subjects(Preference.Kind.LIKE);
    }

    private List<String> subjects(Preference.Kind kind) {
        return preferences.stream()
                .filter(each -> each.kind() == kind)
                .map(Preference::subject)
                .toList();
    }
}
