package dev.tastemaker.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where shoppers and their consents live. Methods block; callers run on virtual threads. */
public interface ShopperStore {
    /** Adds or replaces a shopper and adds consents that are not on record yet. */
    void save(Shopper shopper, List<Consent> consents);

    Optional<Shopper> find(String id);

    /** Shoppers in id order after {@code after}. */
    List<Shopper> page(@Nullable String after, int limit);

    /** The newest act per channel; a channel without one is absent. */
    Map<Channel, Consent.Recorded> consents(String shopperId);

    /** {@link #consents} of several shoppers in one query. */
    Map<String, Map<Channel, Consent.Recorded>> consents(List<String> shopperIds);

    long count();
}
