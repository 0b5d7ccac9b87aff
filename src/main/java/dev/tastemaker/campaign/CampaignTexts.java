package dev.tastemaker.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that a plan would say, by cluster and item, in memory: as large as the variety of an audience. */
final class CampaignTexts {
    private record Key(int cluster, String itemId) {}

    private final Map<Integer, Cluster> clusters;
    private final Map<Key, List<Variant>> variants;

    CampaignTexts(List<Cluster> clusters, List<Variant> variants) {
        this.clusters = new HashMap<>();
        clusters.forEach(each -> this.clusters.put(each.cluster(), each));
        this.variants =
                variants.stream().collect(Collectors.groupingBy(each -> new Key(each.cluster(), each.itemId())));
    }

    Optional<Cluster> cluster(int cluster) {
        return Optional.ofNullable(clusters.get(cluster));
    }

    /** The texts for an item, by their number; empty when the plan has none. */
    List<Variant> of(int cluster, String itemId) {
        return variants.getOrDefault(new Key(cluster, itemId), List.of());
    }
}
