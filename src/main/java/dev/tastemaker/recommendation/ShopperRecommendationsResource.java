package dev.tastemaker.recommendation;

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

/** What suits a shopper. {@code POST /recommendations} takes the same and more. */
@Path("/shoppers/{id}/recommendations")
@Tag(name = "Recommendations")
@RunOnVirtualThread
public class ShopperRecommendationsResource {
    private final Answers answers;
    private final RequestReader requests;

    @Inject
    ShopperRecommendationsResource(Answers answers, RequestReader requests) {
        this.answers = answers;
        this.requests = requests;
    }

    @GET
    @Operation(summary = "Items that suit a shopper")
    public FoundItems recommend(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("itemId") @Nullable String itemId,
            @QueryParam("exclude") @Nullable List<String> exclude,
            @QueryParam("diversity") @Nullable String diversity,
            @QueryParam("requestKey") @Nullable String requestKey,
            @QueryParam("after") @Nullable String after,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("timeZone") @Nullable String timeZone) {
        RequestReader.Who who = requests.who(id, null, locale, timeZone);
        return answers.answer(requests.feed(who, limit, itemId, exclude, diversity, requestKey), who.read(), after);
    }
}
