package dev.tastemaker.profile;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shopper as a feed gives it, with the acts of consent the feed knows of. */
public record Registration(Shopper shopper, List<Consent> consents) {
    private static final int MOST_CONSENTS = 100;

    public Registration {
        requireNonNull(shopper, "shopper is null");
        consents = copyOf(consents);
    }

    private static List<Consent> copyOf(@Nullable List<Consent> consents) {
        if (consents == null) {
            return List.of();
        }
        if (consents.size() > MOST_CONSENTS) {
            throw Refusal.invalid("a shopper line carries at most " + MOST_CONSENTS + " consents");
        }
        return List.copyOf(consents);
    }
}
