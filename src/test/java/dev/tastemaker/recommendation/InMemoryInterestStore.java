package dev.tastemaker.recommendation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Interests on the heap, for tests without PostgreSQL. */
class InMemoryInterestStore implements Interest.Store {
    private final Map<String, Interest.Made> made = new HashMap<>();

    synchronized Interest.@Nullable Made find(String visitor) {
        return made.get(visitor);
    }

    @Override
    public synchronized void save(String visitor, List<Interest> interests, long acts, Instant newestAt) {
        made.put(visitor, new Interest.Made(interests, newestAt, Instant.now()));
    }
}
