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

/** What suits the session of somebody unknown; one that did nothing yet is answered from language and time of day. */
@Path("/sessions/{id}/recommendations")
@Tag(name = "Recommendations")
@RunOnVirtualThread
public class SessionRecommendationsResource {
    private final Answers answers;
    private final RequestReader requests;

    @Inject
    SessionRecommendationsResource(Answers answers, RequestReader requests) {
        this.answers = answers;
        this.requests = requests;
    }

    @GET
    @Operation(summary = "Items that suit a session")
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
        RequestReader.Who who = requests.who(null, id, locale, timeZone);
        return answers.answer(requests.feed(who, limit, itemId, exclude, diversity, requestKey), who.read(), after);
    }
}
