package dev.tastemaker.picture;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture across an email, as it is served.
 *
 * @param name SHA-256 of its bytes, and {@code .png} or {@code .jpg}
 * @param factsHash of the item's facts when it was made
 * @param model that drew part of it; null: code composed it from the item's own picture
 */
public record Banner(
        String name,
        String itemId,
        String factsHash,
        @Nullable String model,
        @Nullable String promptVersion) {
    public Banner {
        requireNonNull(name, "name is null");
        requireNonNull(itemId, "itemId is null");
        requireNonNull(factsHash, "factsHash is null");
    }

    /** Where it is served, from the service's address on. */
    public String path() {
        return "/banners/" + name;
    }

    /** Where banners are kept. Methods block; callers run on virtual threads. */
    interface Store {
        /** @param madeFrom says what went into it; the same again replaces what was made from it before */
        void save(String madeFrom, Banner banner, byte[] bytes);

        /** What was made from this, and when. */
        Optional<Kept> find(String madeFrom);

        Optional<byte[]> bytes(String name);

        /** Forgets what is older. */
        int forgetBefore(Instant oldest);
    }

    /** A banner and when it was made. */
    record Kept(Banner banner, Instant madeAt) {}
}
