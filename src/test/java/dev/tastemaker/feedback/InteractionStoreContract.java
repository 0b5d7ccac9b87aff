package dev.tastemaker.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of interactions does. Ids are new in every run, so that a store may hold others. */
abstract class InteractionStoreContract {
    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    final String prefix = UUID.randomUUID() + "-";

    abstract InteractionStore store();

    @Test
    void countsAnIdOnceWhateverElseDiffers() {
        Interaction view = view("1", NOON);
        assertEquals(List.of(true), store().save(List.of(view)));

        Interaction sameIdAnotherMonth = view("1", NOON.minusSeconds(90 * 86_400L));
        assertEquals(List.of(false), store().save(List.of(sameIdAnotherMonth)));
        assertEquals(List.of(view), store().newest(prefix + "mara", 10));
    }

    @Test
    void countsAnIdOnceWithinABatchAndTheFirstOneStays() {
        Interaction first = view("1", NOON);
        Interaction second = view("1", NOON.plusSeconds(1));
        assertEquals(List.of(true, false, true), store().save(List.of(first, second, view("2", NOON))));
        assertTrue(store().newest(prefix + "mara", 10).contains(first));
    }

    @Test
    void keepsEveryField() {
        Interaction search = new Interaction(
                prefix + "s",
                prefix + "mara",
                null,
                InteractionType.SEARCH,
                NOON,
                Scenario.SEARCH,
                null,
                "kettle \u00fc \uD83D\uDE00");
        Interaction rating = new Interaction(
                prefix + "r",
                prefix + "mara",
                prefix + "kettle",
                InteractionType.RATING,
                NOON.plusMillis(1),
                Scenario.EMAIL,
                4.5,
                null);
        store().save(List.of(search, rating));
        assertEquals(List.of(rating, search), store().newest(prefix + "mara", 10));
    }

    @Test
    void answersWithTheNewestFirst() {
        for (int day = 0; day < 70; day += 10) {
            store().save(List.of(view("d" + day, NOON.minusSeconds(day * 86_400L))));
        }
        List<Interaction> newest = store().newest(prefix + "mara", 3);
        assertEquals(
                List.of(prefix + "d0", prefix + "d10", prefix + "d20"),
                newest.stream().map(Interaction::id).toList());
    }

    @Test
    void saysWhatWasAddedSinceATime() {
        store().save(List.of(view("1", NOON)));
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        assertEquals(Set.of(prefix + "1"), store().savedSince(List.of(prefix + "1", prefix + "2"), longAgo));
        assertEquals(Set.of(), store().savedSince(List.of(prefix + "1"), Instant.parse("2100-01-01T00:00:00Z")));
    }

    @Test
    void savesNothingWhenThereIsNothing() {
        assertEquals(List.of(), store().save(List.of()));
    }

    Interaction view(String id, Instant at) {
        return new Interaction(
                prefix + id, prefix + "mara", prefix + "kettle", InteractionType.VIEW, at, Scenario.FEED, null, null);
    }
}
