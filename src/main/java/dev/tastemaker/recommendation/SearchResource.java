package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
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

/** Search without words of its own: the engine as it is. */
@Path("/search")
@Tag(name = "Recommendations")
@RunOnVirtualThread
public class SearchResource {
    private static final int USUAL_LIMIT = 10;

    private final Answers answers;
    private final RequestReader requests;

    @Inject
    SearchResource(Answers answers, RequestReader requests) {
        this.answers = answers;
        this.requests = requests;
    }

    /**
     * A search; what is absent is as usual.
     *
     * @param limit 1 to 100, 10 when absent
     * @param sessionId of somebody unknown; a shopperId goes before it
     * @param exclude ids that are not to be found, 1,000 at most with those of the filter
     * @param diversity 0 to 1, as configured when absent
     * @param requestKey asked again under the same key, the answer is the same, and it can be paged through
     * @param after {@code next} of the page before
     */
    public record Search(
            String query,
            @Nullable String shopperId,
            @Nullable ItemFilter filter,
            @Nullable Integer limit,
            @Nullable String sessionId,
            @Nullable List<String> exclude,
            @Nullable Double diversity,
            @Nullable String requestKey,
            @Nullable String after) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Items for a query, by words and meaning, within a filter")
    public FoundItems search(@Nullable Search search) {
        if (search == null) {
            throw Refusal.invalid("the body must be one JSON object of the documented shape");
        }
        RequestReader.Who who = requests.who(search.shopperId(), search.sessionId(), null, null);
        return answers.answer(
                new RecommendationRequest(
                        Text.required("query", search.query(), 2_000),
                        null,
                        who.visitor(),
                        RequestReader.filter(search.filter(), search.exclude()),
                        search.limit() == null ? USUAL_LIMIT : search.limit(),
                        who.serving(Scenario.SEARCH, search.diversity(), search.requestKey())),
                who.read(),
                search.after());
    }
}
