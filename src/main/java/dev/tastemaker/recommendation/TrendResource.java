package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.TrendStore;
import dev.tastemaker.feedback.TrendStore.Rise;
import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.problem.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What rises, with its evidence. */
@Path("/trends")
@Tag(name = "Recommendations")
@RunOnVirtualThread
public class TrendResource {
    private static final int USUAL_LIMIT = 20;
    private static final int MOST = 100;

    private final TrendStore trends;
    private final ItemStore items;

    @Inject
    TrendResource(TrendStore trends, ItemStore items) {
        this.trends = trends;
        this.items = items;
    }

    /**
     * Something that rises.
     *
     * @param key an item's id, else the words themselves
     * @param name what people call it
     * @param score how far above what was usual, in standard deviations
     * @param now interactions in the newest days
     * @param before interactions in as many days before those
     */
    public record Trend(String key, String name, double score, long now, long before) {}

    /** The most surprising first. */
    public record TrendList(String kind, String segment, List<Trend> trends) {}

    @GET
    @Operation(summary = "Rising items, categories or queries, of all or of a segment")
    public TrendList trends(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("limit") @Nullable String limit) {
        TrendStore.Kind wanted = kind(kind);
        String group = Segments.checked(segment);
        int most = PageLimit.of(limit, USUAL_LIMIT, MOST);
        List<Rise> rising = trends.rising(wanted, group, wanted == TrendStore.Kind.ITEMS ? 2 * most : most);
        return new TrendList(
                wanted.wireName(),
                group,
                (wanted == TrendStore.Kind.ITEMS ? items(rising) : words(rising))
                        .limit(most)
                        .toList());
    }

    /** Only what can be shown. */
    private Stream<Trend> items(List<Rise> rising) {
        List<String> ids = rising.stream().map(Rise::key).toList();
        Set<String> visible = items.passing(ids, ItemFilter.NONE);
        Map<String, String> titles = items.find(visible).stream().collect(Collectors.toMap(Item::id, Item::title));
        return rising.stream()
                .filter(rise -> titles.containsKey(rise.key()))
                .map(rise -> trend(rise, titles.getOrDefault(rise.key(), rise.key())));
    }

    private static Stream<Trend> words(List<Rise> rising) {
        return rising.stream().map(rise -> trend(rise, rise.key()));
    }

    private static Trend trend(Rise rise, String name) {
        return new Trend(rise.key(), name, rise.score(), rise.now(), rise.before());
    }

    private static TrendStore.Kind kind(@Nullable String kind) {
        if (kind == null || kind.isBlank()) {
            return TrendStore.Kind.ITEMS;
        }
        return Stream.of(TrendStore.Kind.values())
                .filter(each -> each.wireName().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("kind must be items, categories or queries"));
    }
}
