package dev.tastemaker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tastemaker.catalog.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WardClustersTest {
    private final Random random = new Random(7);

    /** Points of one sort have a cosine of about 0.8, of two sorts of about 0.45, as texts of a shop do. */
    private Embedding point(int sort) {
        float[] values = new float[384];
        values[0] = 1;
        values[1 + sort] = 0.9f;
        for (int i = 0; i < 5; i++) {
            values[20 + random.nextInt(360)] += 0.25f;
        }
        return Embedding.of(values);
    }

    @Test
    void unitesThingsOfOneSortAndNoOthers() {
        List<Embedding> points = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            points.add(point(i % 3));
        }
        List<List<Integer>> clusters = WardClusters.of(points);
        assertEquals(3, clusters.size());
        for (List<Integer> cluster : clusters) {
            Set<Integer> sorts = new TreeSet<>();
            cluster.forEach(i -> sorts.add(i % 3));
            assertEquals(1, sorts.size());
            assertEquals(20, cluster.size());
        }
    }

    @Test
    void hasNoClustersOfNothingAndOneOfOne() {
        assertEquals(List.of(), WardClusters.of(List.of()));
        assertEquals(List.of(List.of(0)), WardClusters.of(List.of(point(1))));
    }
}
