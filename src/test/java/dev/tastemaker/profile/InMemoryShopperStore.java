package dev.tastemaker.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shoppers on the heap, for tests without PostgreSQL. */
public class InMemoryShopperStore implements ShopperStore {
    private record Act(String shopperId, Consent.Recorded recorded) {}

    private final Map<String, Shopper> shoppers = new TreeMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final Map<String, Instant> savedAt = new HashMap<>();

    @Override
    public synchronized List<Boolean> saveAll(List<Registration> registrations) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < registrations.size(); i++) {
            last.put(registrations.get(i).shopper().id(), i);
        }
        Set<String> changed = new HashSet<>();
        registrations.forEach(each -> addConsents(each, changed));
        last.forEach((id, i) -> {
            Shopper shopper = registrations.get(i).shopper();
            if (!shopper.equals(shoppers.put(id, shopper))) {
                changed.add(id);
            }
        });
        changed.forEach(id -> savedAt.put(id, Instant.now()));
        List<Boolean> outcomes = new ArrayList<>(Collections.nCopies(registrations.size(), false));
        last.forEach((id, i) -> outcomes.set(i, changed.contains(id)));
        return outcomes;
    }

    private void addConsents(Registration registration, Set<String> changed) {
        String id = registration.shopper().id();
        for (Consent consent : registration.consents()) {
            boolean known = acts.stream()
                    .anyMatch(act -> act.shopperId().equals(id)
                            && act.recorded().consent().channel() == consent.channel()
                            && act.recorded().consent().at().equals(consent.at()));
            if (!known) {
                acts.add(new Act(id, new Consent.Recorded(acts.size() + 1L, consent)));
                changed.add(id);
            }
        }
    }

    @Override
    public synchronized Set<String> savedSince(Collection<String> ids, Instant since) {
        return ids.stream()
                .filter(id -> savedAt.containsKey(id) && !savedAt.get(id).isBefore(since))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Optional<Shopper> find(String id) {
        return Optional.ofNullable(shoppers.get(id));
    }

    @Override
    public synchronized List<Shopper> page(@Nullable String after, int limit) {
        return shoppers.values().stream()
                .filter(shopper -> after == null || shopper.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<String, Map<Channel, Consent.Recorded>> consents(List<String> shopperIds) {
        Map<String, Map<Channel, Consent.Recorded>> byShopper = new HashMap<>();
        acts.stream()
                .filter(act -> shopperIds.contains(act.shopperId()))
                .sorted(Comparator.comparing(act -> act.recorded().consent().at()))
                .forEach(act -> byShopper
                        .computeIfAbsent(act.shopperId(), id -> new EnumMap<>(Channel.class))
                        .put(act.recorded().consent().channel(), act.recorded()));
        return byShopper;
    }

    @Override
    public synchronized long count() {
        return shoppers.size();
    }
}
