package dev.tastemaker.profile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where shoppers and their consents live. Methods block; callers run on virtual threads. */
public interface ShopperStore {
    /** Adds or replaces a shopper and adds consents that are not on record yet. */
    default void save(Shopper shopper, List<Consent> consents) {
        saveAll(List.of(new Registration(shopper, consents)));
    }

    /**
     * {@link #save} for many in one transaction. When a shopper occurs twice, the later line counts and carries the
     * outcome; the consents of both are kept.
     *
     * @return per registration, in order: true when it changed anything
     */
    List<Boolean> saveAll(List<Registration> registrations);

    /** The ids among {@code ids} whose shopper or consents were added or changed at {@code since} or later by the store's clock. */
    Set<String> savedSince(Collection<String> ids, Instant since);

    Optional<Shopper> find(String id);

    /** Shoppers in id order after {@code after}. */
    List<Shopper> page(@Nullable String after, int limit);

    /** The newest act per channel; a channel without one is absent. */
    default Map<Channel, Consent.Recorded> consents(String shopperId) {
        return consents(List.of(shopperId)).getOrDefault(shopperId, Map.of());
    }

    /** {@link #consents} of several shoppers in one query; a shopper without any is absent. */
    Map<String, Map<Channel, Consent.Recorded>> consents(List<String> shopperIds);

    long count();
}
