package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is like an item. */
@Path("/items/{id}/similar")
@Tag(name = "Recommendations")
@RunOnVirtualThread
public class SimilarItemsResource {
    private final RecommendationService recommendations;
    private final ItemStore items;

    @Inject
    SimilarItemsResource(RecommendationService recommendations, ItemStore items) {
        this.recommendations = recommendations;
        this.items = items;
    }

    @GET
    @Operation(summary = "Items like one item")
    public FoundItems similar(@PathParam("id") String id, @QueryParam("limit") @Nullable String limit) {
        if (items.find(List.of(Text.required("id", id, 200))).isEmpty()) {
            throw Refusal.notFound("there is no item with this id");
        }
        return FoundItems.of(recommendations.recommend(
                new RecommendationRequest(null, id, null, ItemFilter.NONE, PageLimit.of(limit, 10, 100))));
    }
}
