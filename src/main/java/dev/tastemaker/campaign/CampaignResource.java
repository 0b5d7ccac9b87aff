package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.access.Callers;
import dev.tastemaker.campaign.PgCampaignStore.Created;
import dev.tastemaker.campaign.PgCampaignStore.OtherBody;
import dev.tastemaker.campaign.PgCampaignStore.Replayed;
import dev.tastemaker.campaign.PgCampaignStore.Running;
import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.problem.Problem;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import dev.tastemaker.profile.Channel;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Campaigns over HTTP; their messages: {@link CampaignMessageResource}. Who acts is the {@link Person} of the key, or without keys whom the header X-Person names. */
@Path("/campaigns")
@Tag(name = "Campaigns")
@RunOnVirtualThread
public class CampaignResource {
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 500;

    private final CampaignDesk desk;
    private final CampaignPlanner planner;
    private final CampaignView view;
    private final CampaignReport reports;
    private final ArmDesk arms;
    private final PgCampaignStore campaigns;
    private final PgLedgerRowStore ledger;
    private final Callers callers;
    private final ObjectMapper json;

    @Inject
    CampaignResource(
            CampaignDesk desk,
            CampaignPlanner planner,
            CampaignView view,
            CampaignReport reports,
            ArmDesk arms,
            PgCampaignStore campaigns,
            PgLedgerRowStore ledger,
            Callers callers,
            ObjectMapper json) {
        this.desk = desk;
        this.planner = planner;
        this.view = view;
        this.reports = reports;
        this.arms = arms;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.callers = callers;
        this.json = json;
    }

    /** What was looked at before it was approved. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Approval(String contentHash) {}

    /** What won. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Promotion(Channel channel, String arm) {}

    /** Newest first. */
    public record Campaigns(List<Campaign> campaigns) {}

    /** A campaign and how its ledger stands. */
    public record Standing(Campaign campaign, Map<String, Long> deliveries) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Creates a draft; under an Idempotency-Key once, however often it is asked for")
    @APIResponseSchema(value = Campaign.class, responseCode = "201")
    public Response create(
            @Nullable CampaignBrief brief,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("X-Person") @Nullable String person) {
        CampaignBrief given = required(brief);
        String by = Person.of(callers.current(), person).name();
        if (key == null || key.isBlank()) {
            return created(desk.create(given, by)).build();
        }
        return switch (desk.create(given, by, key, CampaignPlanner.sha256(text(given)))) {
            case Created(Campaign campaign) -> created(campaign).build();
            case Replayed(Campaign campaign) ->
                created(campaign).header("Idempotent-Replayed", "true").build();
            case OtherBody other ->
                problem(422, "Unprocessable", "this Idempotency-Key was used with another body")
                        .build();
            case Running running ->
                problem(409, "Conflict", "the first request with this Idempotency-Key still runs")
                        .header("Retry-After", "1")
                        .build();
        };
    }

    @GET
    @Operation(summary = "Campaigns, newest first")
    public Campaigns list(@QueryParam("limit") @Nullable String limit) {
        return new Campaigns(campaigns.newest(PageLimit.of(limit, USUAL_LIMIT, MOST)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One campaign with its deliveries by state")
    public Standing get(@PathParam("id") String id) {
        Campaign campaign = desk.get(id(id));
        return new Standing(campaign, ledger.counts(campaign.id()));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces the brief before the launch; plan and approval are void")
    public Campaign edit(@PathParam("id") String id, @Nullable CampaignBrief brief) {
        return desk.edit(id(id), required(brief));
    }

    @GET
    @Path("/{id}/estimate")
    @Operation(summary = "Recipients, clusters and expected calls, before anything is spent")
    public CampaignPlanner.Estimate estimate(@PathParam("id") String id) {
        return planner.estimate(desk.get(id(id)).brief(), Instant.now());
    }

    @POST
    @Path("/{id}/plan")
    @Operation(summary = "Begins planning; GET shows the plan when the campaign is planned")
    @APIResponseSchema(value = Campaign.class, responseCode = "202")
    public Response plan(@PathParam("id") String id) {
        return Response.accepted(desk.plan(id(id))).build();
    }

    @GET
    @Path("/{id}/plan")
    @Operation(summary = "The plan: clusters, examples, items, texts, checks and cost")
    public CampaignView.Plan plan(@PathParam("id") String id, @QueryParam("cluster") @Nullable Integer cluster) {
        return view.plan(desk.get(id(id)), cluster);
    }

    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Approves the planned content by its hash; not by who created the campaign")
    public Campaign approve(
            @PathParam("id") String id, @Nullable Approval approval, @HeaderParam("X-Person") @Nullable String person) {
        if (approval == null) {
            throw Refusal.invalid("the body must hold the contentHash that was looked at");
        }
        String hash = Text.required("contentHash", approval.contentHash(), 64);
        return desk.approve(
                id(id), hash, Person.of(callers.current(), person).known().name());
    }

    @POST
    @Path("/{id}/launch")
    @Operation(summary = "Begins sending what was planned, and approved where that is asked for")
    public Campaign launch(@PathParam("id") String id) {
        return desk.launch(id(id));
    }

    @POST
    @Path("/{id}/pause")
    @Operation(summary = "Nothing more leaves once this has answered, but what was leaving")
    public Campaign pause(@PathParam("id") String id) {
        return desk.pause(id(id));
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Goes on where it was paused")
    public Campaign resume(@PathParam("id") String id) {
        return desk.resume(id(id));
    }

    @POST
    @Path("/{id}/abort")
    @Operation(summary = "Ends the campaign; only what is pending is stopped")
    public Campaign abort(@PathParam("id") String id) {
        return desk.abort(id(id));
    }

    @GET
    @Path("/{id}/report")
    @Operation(summary = "What came of it, with intervals, by text and by writer, against those who were left alone")
    public CampaignReport.Report report(@PathParam("id") String id) {
        return reports.of(desk.get(id(id)));
    }

    @POST
    @Path("/{id}/promote-arm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Has the next campaigns on a channel begin with the arm that won in this one")
    public ArmDesk.Standing promoteArm(
            @PathParam("id") String id,
            @Nullable Promotion promotion,
            @HeaderParam("X-Person") @Nullable String person) {
        if (promotion == null || promotion.channel() == null) {
            throw Refusal.invalid("the body must hold a channel and an arm of the report");
        }
        return arms.promote(
                desk.get(id(id)),
                promotion.channel(),
                Text.required("arm", promotion.arm(), 200),
                Person.of(callers.current(), person).name());
    }

    private static Response.ResponseBuilder created(Campaign campaign) {
        return Response.created(URI.create("/campaigns/" + campaign.id())).entity(campaign);
    }

    private static Response.ResponseBuilder problem(int status, String title, String detail) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem("about:blank", title, status, detail));
    }

    private static CampaignBrief required(@Nullable CampaignBrief brief) {
        if (brief == null) {
            throw Refusal.invalid("the body must be one JSON object of the documented shape");
        }
        return brief;
    }

    static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("there is no campaign with this id");
        }
    }

    private String text(CampaignBrief brief) {
        try {
            return json.writeValueAsString(brief);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a brief is always JSON", e);
        }
    }
}
