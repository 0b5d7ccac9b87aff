package dev.tastemaker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShopperTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private record Config(
            Optional<String> shopperTokenSecret,
            Duration shopperTokenTime,
            int keyRequests,
            int shopperRequests,
            Duration refresh)
            implements AccessConfig {
        @Override
        public Oidc oidc() {
            throw new UnsupportedOperationException("a shopper's token asks no provider");
        }
    }

    private static ShopperTokens tokens(String secret, Instant now) {
        return new ShopperTokens(
                new Config(Optional.of(secret), Duration.ofHours(1), 10, 10, Duration.ofSeconds(5)),
                (name, fresh) -> fresh,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void knowsItsOwnUntilItsTimeIsOver() {
        String token = tokens("a secret of the shop", NOW).token("s-1", Duration.ofMinutes(5));
        assertEquals(Optional.of("s-1"), tokens("a secret of the shop", NOW).shopper(token));
        assertEquals(
                Optional.empty(),
                tokens("a secret of the shop", NOW.plusSeconds(301)).shopper(token));
        assertEquals(Optional.empty(), tokens("another secret", NOW).shopper(token));
    }

    @Test
    void refusesWhatWasChangedOrChoosesItsOwnAlgorithm() {
        ShopperTokens tokens = tokens("k", NOW);
        String[] parts = tokens.token("s-1", Duration.ofHours(1)).split("\\.");
        String others = encoded("{\"sub\":\"s-2\",\"exp\":4102444800}");
        String none = encoded("{\"alg\":\"none\"}");
        assertEquals(Optional.empty(), tokens.shopper(parts[0] + "." + others + "." + parts[2]));
        assertEquals(Optional.empty(), tokens.shopper(none + "." + parts[1] + "."));
        assertEquals(Optional.empty(), tokens.shopper(none + "." + parts[1] + "." + parts[2]));
        for (String bad : new String[] {"", ".", "..", "a.b.c", "x".repeat(5_000), "%.%.%"}) {
            assertEquals(Optional.empty(), tokens.shopper(bad), bad);
        }
    }

    @Test
    void aBucketFillsEvenly() {
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(2, now::get);
        assertEquals(OptionalInt.empty(), limit.take("a"));
        assertEquals(OptionalInt.empty(), limit.take("a"));
        assertEquals(OptionalInt.of(30), limit.take("a"));
        assertEquals(OptionalInt.empty(), limit.take("b"), "another has a bucket of its own");
        now.addAndGet(Duration.ofSeconds(31).toNanos());
        assertEquals(OptionalInt.empty(), limit.take("a"));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
