package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import java.util.List;

/**
 * People whom the plan takes for alike.
 *
 * @param taste a category, without case; empty for whoever has none that the plan tells apart
 * @param itemIds what they are told of, best first
 * @param examples some of them
 */
public record Cluster(
        int cluster,
        Channel channel,
        String language,
        String taste,
        long size,
        List<String> itemIds,
        List<String> examples) {
    public Cluster {
        itemIds = List.copyOf(itemIds);
        examples = List.copyOf(examples);
    }

    Cluster with(List<String> items) {
        return new Cluster(cluster, channel, language, taste, size, items, examples);
    }
}
