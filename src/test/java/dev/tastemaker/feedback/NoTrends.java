package dev.tastemaker.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Nothing rises. */
public class NoTrends implements TrendStore {
    @Override
    public List<Rise> rising(Kind kind, String segment, int limit) {
        return List.of();
    }

    @Override
    public List<Rise> weightiest(Kind kind, String segment, int limit) {
        return List.of();
    }

    @Override
    public Map<String, Rise> of(Collection<String> itemIds, String segment) {
        return Map.of();
    }
}
