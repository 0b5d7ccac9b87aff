package dev.tastemaker.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.problem.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileServiceTest {
    private final InMemoryShopperStore shoppers = new InMemoryShopperStore();
    private final ProfileService profiles = new ProfileService(shoppers);

    @BeforeEach
    void maraAllowsMailAndWithdrewPush() {
        shoppers.save(
                new Shopper("mara", "Mara", "de-DE", "Europe/Berlin"),
                List.of(
                        new Consent(Channel.EMAIL, true, Instant.EPOCH, "2026-03", "checkout"),
                        new Consent(Channel.PUSH, true, Instant.EPOCH, "2026-03", "app"),
                        new Consent(Channel.PUSH, false, Instant.EPOCH.plusSeconds(1), "2026-03", "app")));
    }

    @Test
    void refusesAStranger() {
        Refusal refusal = assertThrows(Refusal.class, () -> profiles.of("nobody"));
        assertEquals(Refusal.Category.NOT_FOUND, refusal.category());
    }

    @Test
    void refusesAnIdThatNoStoreCanHold() {
        Refusal refusal = assertThrows(Refusal.class, () -> profiles.of("a\0b"));
        assertEquals(Refusal.Category.INVALID, refusal.category());
    }

    @Test
    void handsOutTheActThatAllowsAChannel() {
        Profile mara = profiles.of("mara");
        assertTrue(mara.allows(Channel.EMAIL));
        assertEquals(
                "checkout",
                profiles.requireConsent(mara, Channel.EMAIL).consent().source());
    }

    @Test
    void refusesAChannelWithoutConsent() {
        Profile mara = profiles.of("mara");
        assertFalse(mara.allows(Channel.PUSH));
        Refusal refusal = assertThrows(Refusal.class, () -> profiles.requireConsent(mara, Channel.PUSH));
        assertEquals(Refusal.Category.FORBIDDEN, refusal.category());
    }
}
