package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import dev.tastemaker.profile.ProfileService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search and recommendations without words: the engine as it is. */
@Path("/")
@Tag(name = "Recommendations")
@RunOnVirtualThread
public class RecommendationResource {
    private static final int USUAL_LIMIT = 10;
    private static final int MOST = 100;

    private final RecommendationService recommendations;
    private final ItemStore items;
    private final ProfileService profiles;

    @Inject
    RecommendationResource(RecommendationService recommendations, ItemStore items, ProfileService profiles) {
        this.recommendations = recommendations;
        this.items = items;
        this.profiles = profiles;
    }

    /** A search; {@code limit} is 1 to 100, 10 when absent. */
    public record Search(
            String query,
            @Nullable String shopperId,
            @Nullable ItemFilter filter,
            @Nullable Integer limit) {}

    /**
     * A ranked list.
     *
     * @param stages the stages that answered
     * @param fallback the stage that stood in when the need itself found nothing
     */
    public record Found(
            List<RecommendationCard> items,
            List<String> stages,
            @Nullable String fallback) {
        static Found of(Recommendation.Ranked ranked) {
            Instant now = Instant.now();
            return new Found(
                    ranked.recommendations().stream()
                            .map(recommendation -> RecommendationCard.of(recommendation, now))
                            .toList(),
                    ranked.stages(),
                    ranked.fallback());
        }
    }

    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Items for a query, by words and meaning, within a filter")
    public Found search(@Nullable Search search) {
        if (search == null) {
            throw Refusal.invalid("the body must be one JSON object of the documented shape");
        }
        return Found.of(recommendations.recommend(new RecommendationRequest(
                Text.required("query", search.query(), 2_000),
                null,
                search.shopperId() == null ? null : known(search.shopperId()),
                search.filter() == null ? ItemFilter.NONE : search.filter(),
                search.limit() == null ? USUAL_LIMIT : search.limit())));
    }

    @GET
    @Path("/items/{id}/similar")
    @Operation(summary = "Items like one item")
    public Found similar(@PathParam("id") String id, @QueryParam("limit") @Nullable String limit) {
        if (items.find(List.of(Text.required("id", id, 200))).isEmpty()) {
            throw Refusal.notFound("there is no item with this id");
        }
        return Found.of(recommendations.recommend(
                new RecommendationRequest(null, id, null, ItemFilter.NONE, PageLimit.of(limit, USUAL_LIMIT, MOST))));
    }

    @GET
    @Path("/shoppers/{id}/recommendations")
    @Operation(summary = "Items that suit a shopper")
    public Found recommend(@PathParam("id") String id, @QueryParam("limit") @Nullable String limit) {
        return Found.of(recommendations.recommend(new RecommendationRequest(
                null, null, known(id), ItemFilter.NONE, PageLimit.of(limit, USUAL_LIMIT, MOST))));
    }

    private String known(String shopperId) {
        return profiles.of(shopperId).shopper().id();
    }
}
