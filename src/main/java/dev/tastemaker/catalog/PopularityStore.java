package dev.tastemaker.catalog;

import java.time.Duration;
import java.time.Instant;

/** Where the popularity of items is kept. */
public interface PopularityStore {
    /**
     * Counts every item's interactions anew, each weighing half after {@code halfLife}.
     *
     * @return how many items' popularity was rewritten
     */
    int refresh(Instant now, Duration halfLife);
}
