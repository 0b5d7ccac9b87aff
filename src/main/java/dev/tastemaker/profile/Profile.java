package dev.tastemaker.profile;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * A shopper and what the shopper allows today.
 *
 * @param consents the newest act per channel; a channel nobody was asked about is absent, and is not allowed
 */
public record Profile(Shopper shopper, Map<Channel, Consent.Recorded> consents) {
    public Profile {
        requireNonNull(shopper, "shopper is null");
        consents = Map.copyOf(consents);
    }

    /** Whether the shopper may be written to on {@code channel}. */
    public boolean allows(Channel channel) {
        return Consent.granted(consents.get(channel));
    }

    /** The act that allows {@code channel}; empty when the newest act forbids it or there is none. */
    Optional<Consent.Recorded> consent(Channel channel) {
        return Optional.ofNullable(consents.get(channel)).filter(Consent::granted);
    }
}
