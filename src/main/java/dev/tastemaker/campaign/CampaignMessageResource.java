package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tastemaker.problem.PageLimit;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A campaign's messages over HTTP: the ledger, what one person gets, what was given up. */
@Path("/campaigns")
@Tag(name = "Campaigns")
@RunOnVirtualThread
public class CampaignMessageResource {
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 500;

    private final CampaignDesk desk;
    private final CampaignView view;
    private final TestSend tests;
    private final PgLedgerRowStore ledger;

    @Inject
    CampaignMessageResource(CampaignDesk desk, CampaignView view, TestSend tests, PgLedgerRowStore ledger) {
        this.desk = desk;
        this.view = view;
        this.tests = tests;
        this.ledger = ledger;
    }

    /**
     * Rows of the ledger.
     *
     * @param next what to send as {@code after} for the next page; null on the last one
     */
    @JsonInclude
    public record Deliveries(
            List<DeliveryRow> deliveries, @Nullable String next) {}

    /** How many dead letters go again. */
    public record Replay(long replayed) {}

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "The ledger, a page at a time; state=dead are the dead letters")
    public Deliveries deliveries(
            @PathParam("id") String id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        int most = PageLimit.of(limit, USUAL_LIMIT, MOST);
        String only = Text.optional("state", state, 20);
        if (only != null && !PgLedgerRowStore.STATES.contains(only)) {
            throw Refusal.invalid("state must be one of " + String.join(", ", PgLedgerRowStore.STATES));
        }
        UUID campaign = desk.get(CampaignResource.id(id)).id();
        List<DeliveryRow> rows = ledger.page(campaign, only, Text.optional("after", after, 200), most + 1);
        List<DeliveryRow> page = rows.subList(0, Math.min(most, rows.size()));
        return new Deliveries(page, rows.size() <= most ? null : page.getLast().shopperId());
    }

    @GET
    @Path("/{id}/dead-letters")
    @Operation(summary = "Messages that were given up, with why")
    public Deliveries deadLetters(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return deliveries(id, "dead", limit, after);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Sends the dead letters again")
    public Replay replay(@PathParam("id") String id) {
        return new Replay(desk.replay(CampaignResource.id(id)));
    }

    @GET
    @Path("/{id}/messages/{shopperId}")
    @Operation(summary = "The message of one recipient as it would read now, and why it is this one")
    public CampaignView.Message message(@PathParam("id") String id, @PathParam("shopperId") String shopperId) {
        return view.message(desk.get(CampaignResource.id(id)), shopperId);
    }

    @POST
    @Path("/{id}/test-send")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sends one recipient's message to oneself")
    public TestSend.Tested testSend(@PathParam("id") String id, TestSend.@Nullable Wish wish) {
        if (wish == null) {
            throw Refusal.invalid("the body must hold a shopperId");
        }
        return tests.send(desk.get(CampaignResource.id(id)), wish);
    }
}
