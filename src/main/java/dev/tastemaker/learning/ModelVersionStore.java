package dev.tastemaker.learning;

import dev.tastemaker.catalog.ScoredItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of trained models, who serves, and their vectors. Methods block; callers run on virtual threads. */
interface ModelVersionStore {
    /** Puts a version on record and gives it its id; {@code version}'s own id and time are not looked at. */
    long add(ModelVersion version);

    Optional<ModelVersion> find(long id);

    /** Newest first. */
    List<ModelVersion> list(String kind);

    /** What holds now. */
    Optional<Promotion> current(String kind);

    void promote(String kind, Promotion promotion);

    /** The last promotion before what holds now that named another champion. */
    Optional<Promotion> before(String kind);

    /** Vectors of items; what was there for the version is replaced. */
    void saveItemVectors(long version, Map<String, float[]> vectors);

    void saveShopperVectors(long version, Map<String, float[]> vectors);

    void saveNext(long version, Map<String, List<ScoredItem>> next);

    /** Vectors of those items that the version knows. */
    Map<String, float[]> itemVectors(long version, List<String> itemIds);

    /** Greatest inner product with {@code vector}. */
    List<ScoredItem> nearest(long version, float[] vector, int limit);

    /** Greatest sums of solved weights after items, newest first. */
    List<ScoredItem> next(long version, List<String> newestFirst, int limit);
}
