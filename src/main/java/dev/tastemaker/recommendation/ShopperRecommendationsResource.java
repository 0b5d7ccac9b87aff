package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.profile.ProfileService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What suits a shopper. */
@Path("/shoppers/{id}/recommendations")
@Tag(name = "Recommendations")
@RunOnVirtualThread
public class ShopperRecommendationsResource {
    private final RecommendationService recommendations;
    private final ProfileService profiles;

    @Inject
    ShopperRecommendationsResource(RecommendationService recommendations, ProfileService profiles) {
        this.recommendations = recommendations;
        this.profiles = profiles;
    }

    @GET
    @Operation(summary = "Items that suit a shopper")
    public FoundItems recommend(@PathParam("id") String id, @QueryParam("limit") @Nullable String limit) {
        String shopperId = profiles.of(id).shopper().id();
        return FoundItems.of(recommendations.recommend(
                new RecommendationRequest(null, null, shopperId, ItemFilter.NONE, PageLimit.of(limit, 10, 100))));
    }
}
