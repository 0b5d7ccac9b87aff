package dev.tastemaker.recommendation;

import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the shop wants shown first, more, less or not at all. In force with the next answer. */
@Path("/rules")
@Tag(name = "Rules")
@RunOnVirtualThread
public class RuleResource {
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 500;

    private final RuleStore rules;

    @Inject
    RuleResource(RuleStore rules) {
        this.rules = rules;
    }

    /**
     * One page of rules.
     *
     * @param next what to send as {@code after} for the next page; null on the last one
     */
    public record RulePage(List<Rule> rules, @Nullable String next) {}

    @GET
    @Operation(summary = "Rules in id order, a page at a time")
    public RulePage page(@QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        int most = PageLimit.of(limit, USUAL_LIMIT, MOST);
        List<Rule> found = rules.page(Text.optional("after", after, 100), most + 1);
        List<Rule> page = found.subList(0, Math.min(most, found.size()));
        return new RulePage(page, found.size() <= most ? null : page.getLast().id());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One rule")
    public Rule get(@PathParam("id") String id) {
        return rules.find(Rule.checkedId(id)).orElseThrow(RuleResource::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a rule")
    @APIResponseSchema(value = Rule.class, responseCode = "201")
    public Response add(@Nullable Rule rule) {
        Rule given = checked(rule);
        if (!rules.add(given)) {
            throw new Refusal(Refusal.Category.CONFLICT, "there is a rule with this id; PUT replaces it");
        }
        return Response.created(URI.create("/rules/" + given.id()))
                .entity(given)
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds or replaces a rule")
    @APIResponseSchema(Rule.class)
    public Response put(@PathParam("id") String id, @Nullable Rule rule) {
        Rule given = checked(rule).named(Rule.checkedId(id));
        return Response.status(rules.put(given) ? 201 : 200).entity(given).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes a rule")
    public void delete(@PathParam("id") String id) {
        if (!rules.delete(Rule.checkedId(id))) {
            throw unknown();
        }
    }

    private static Rule checked(@Nullable Rule rule) {
        if (rule == null) {
            throw Refusal.invalid("the body must be one JSON object of the documented shape");
        }
        return rule;
    }

    private static Refusal unknown() {
        return Refusal.notFound("there is no rule with this id");
    }
}
