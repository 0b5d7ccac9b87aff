package dev.tastemaker.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of shoppers does. Ids are new in every run, so that a store may hold others. */
abstract class ShopperStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    private final String prefix = UUID.randomUUID() + "-";

    abstract ShopperStore store();

    @Test
    void findsWhatWasSaved() {
        Shopper mara = shopper("a", "Mara");
        store().save(mara, List.of(consent(Channel.EMAIL, true, MONDAY)));

        assertEquals(Optional.of(mara), store().find(mara.id()));
        assertTrue(store().consents(mara.id()).get(Channel.EMAIL).consent().granted());
        assertFalse(store().consents(mara.id()).containsKey(Channel.PUSH));
    }

    @Test
    void knowsNothingOfAStranger() {
        assertEquals(Optional.empty(), store().find(prefix + "nobody"));
        assertEquals(Map.of(), store().consents(prefix + "nobody"));
    }

    @Test
    void theNewestActCountsWhateverComesLast() {
        Shopper mara = shopper("a", "Mara");
        store().save(mara, List.of(consent(Channel.PUSH, false, MONDAY.plusSeconds(60))));
        store().save(mara, List.of(consent(Channel.PUSH, true, MONDAY)));

        assertFalse(store().consents(mara.id()).get(Channel.PUSH).consent().granted());
    }

    @Test
    void aConsentOnRecordIsNeverRewritten() {
        Shopper mara = shopper("a", "Mara");
        store().save(mara, List.of(consent(Channel.PUSH, false, MONDAY)));
        store().save(mara, List.of(consent(Channel.PUSH, true, MONDAY)));

        assertFalse(store().consents(mara.id()).get(Channel.PUSH).consent().granted());
    }

    @Test
    void saysWhichLinesChangedAnything() {
        Registration mara = new Registration(shopper("a", "Mara"), List.of(consent(Channel.EMAIL, true, MONDAY)));
        Registration tom = new Registration(shopper("b", null), List.of());
        assertEquals(List.of(true, true), store().saveAll(List.of(mara, tom)));
        assertEquals(List.of(false, false), store().saveAll(List.of(mara, tom)));

        Registration moved = new Registration(new Shopper(tom.shopper().id(), null, "fr", "Europe/Paris"), List.of());
        Registration agreed = new Registration(mara.shopper(), List.of(consent(Channel.PUSH, true, MONDAY)));
        assertEquals(List.of(true, true), store().saveAll(List.of(moved, agreed)));
    }

    @Test
    void theLaterOfTwoLinesCountsAndTheConsentsOfBothAreKept() {
        Registration first = new Registration(shopper("a", "Mara"), List.of(consent(Channel.EMAIL, true, MONDAY)));
        Registration second = new Registration(shopper("a", "Mara B."), List.of(consent(Channel.PUSH, true, MONDAY)));

        assertEquals(List.of(false, true), store().saveAll(List.of(first, second)));
        assertEquals("Mara B.", store().find(prefix + "a").orElseThrow().displayName());
        assertEquals(2, store().consents(prefix + "a").size());
    }

    @Test
    void pagesInIdOrder() {
        store().saveAll(List.of(
                new Registration(shopper("b", null), List.of()),
                new Registration(shopper("c", null), List.of()),
                new Registration(shopper("a", null), List.of())));

        List<Shopper> page = store().page(prefix + "a", 2);
        assertEquals(
                List.of(prefix + "b", prefix + "c"),
                page.stream().map(Shopper::id).toList());
    }

    @Test
    void saysWhatWasSavedSinceATime() {
        Registration mara = new Registration(shopper("a", "Mara"), List.of());
        store().saveAll(List.of(mara));
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        assertEquals(Set.of(prefix + "a"), store().savedSince(List.of(prefix + "a", prefix + "b"), longAgo));
        assertEquals(Set.of(), store().savedSince(List.of(prefix + "a"), Instant.parse("2100-01-01T00:00:00Z")));
    }

    @Test
    void countsShoppers() {
        long before = store().count();
        store().save(shopper("a", null), List.of());
        assertTrue(store().count() > before);
    }

    @Test
    void savesNothingWhenThereIsNothing() {
        assertEquals(List.of(), store().saveAll(List.of()));
        assertEquals(Map.of(), store().consents(List.of()));
    }

    private Shopper shopper(String id, String name) {
        return new Shopper(prefix + id, name, "de-DE", "Europe/Berlin");
    }

    private static Consent consent(Channel channel, boolean granted, Instant at) {
        return new Consent(channel, granted, at, "2026-03", "checkout");
    }
}
