package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import dev.tastemaker.profile.ProfileService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search without words of its own: the engine as it is. */
@Path("/search")
@Tag(name = "Recommendations")
@RunOnVirtualThread
public class SearchResource {
    private static final int USUAL_LIMIT = 10;

    private final RecommendationService recommendations;
    private final ProfileService profiles;

    @Inject
    SearchResource(RecommendationService recommendations, ProfileService profiles) {
        this.recommendations = recommendations;
        this.profiles = profiles;
    }

    /** A search; {@code limit} is 1 to 100, 10 when absent; {@code diversity} is 0 to 1, as configured when absent. */
    public record Search(
            String query,
            @Nullable String shopperId,
            @Nullable ItemFilter filter,
            @Nullable Integer limit,
            @Nullable Double diversity) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Items for a query, by words and meaning, within a filter")
    public FoundItems search(@Nullable Search search) {
        if (search == null) {
            throw Refusal.invalid("the body must be one JSON object of the documented shape");
        }
        String shopperId = search.shopperId();
        return FoundItems.of(recommendations.recommend(new RecommendationRequest(
                Text.required("query", search.query(), 2_000),
                null,
                shopperId == null ? null : profiles.of(shopperId).shopper().id(),
                search.filter() == null ? ItemFilter.NONE : search.filter(),
                search.limit() == null ? USUAL_LIMIT : search.limit(),
                new Serving(Scenario.SEARCH, search.diversity(), null, null, null))));
    }
}
