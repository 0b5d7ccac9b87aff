package dev.tastemaker.recommendation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.problem.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What suits whoever is there: a shopper, a session of somebody unknown, or nobody we know anything of. */
@Path("/recommendations")
@Tag(name = "Recommendations")
@RunOnVirtualThread
public class RecommendationsResource {
    private static final int USUAL_LIMIT = 10;

    private final Answers answers;
    private final RequestReader requests;

    @Inject
    RecommendationsResource(Answers answers, RequestReader requests) {
        this.answers = answers;
        this.requests = requests;
    }

    /**
     * All of it optional.
     *
     * @param sessionId of somebody unknown, whose interactions came with the same sessionId; a shopperId goes before it
     * @param itemId the item whose page is looked at: what is like it is wanted
     * @param exclude ids that are not to be recommended, 1,000 at most with those of the filter
     * @param diversity 0 to 1, as configured when absent
     * @param requestKey asked again under the same key, the answer is the same, and it can be paged through
     * @param after {@code next} of the page before
     * @param scenario where the list will be shown, feed when absent
     */
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Wanted(
            @Nullable String shopperId,
            @Nullable String sessionId,
            @Nullable String itemId,
            @Nullable ItemFilter filter,
            @Nullable List<String> exclude,
            @Nullable Integer limit,
            @Nullable Double diversity,
            @Nullable String requestKey,
            @Nullable String after,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable Scenario scenario) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Items that suit a shopper or a session, page by page")
    public FoundItems recommend(@Nullable Wanted wanted) {
        if (wanted == null) {
            throw Refusal.invalid("the body must be one JSON object of the documented shape");
        }
        RequestReader.Who who =
                requests.who(wanted.shopperId(), wanted.sessionId(), wanted.locale(), wanted.timeZone());
        Scenario scenario = wanted.scenario() == null ? Scenario.FEED : wanted.scenario();
        return answers.answer(
                new RecommendationRequest(
                        null,
                        requests.knownItem(wanted.itemId()),
                        who.visitor(),
                        RequestReader.filter(wanted.filter(), wanted.exclude()),
                        wanted.limit() == null ? USUAL_LIMIT : wanted.limit(),
                        who.serving(scenario, wanted.diversity(), wanted.requestKey())),
                who.read(),
                wanted.after());
    }
}
