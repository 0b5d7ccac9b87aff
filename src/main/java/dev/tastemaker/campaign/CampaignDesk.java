package dev.tastemaker.campaign;

import dev.tastemaker.campaign.Campaign.State;
import dev.tastemaker.campaign.PgCampaignStore.Creation;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with campaigns: create, edit, plan, approve, launch, pause, resume, abort, replay. */
@ApplicationScoped
public class CampaignDesk {
    private final PgCampaignStore campaigns;
    private final PgPlanStore plans;
    private final PgLedgerStore ledger;
    private final PgLedgerRowStore rows;

    @Inject
    CampaignDesk(PgCampaignStore campaigns, PgPlanStore plans, PgLedgerStore ledger, PgLedgerRowStore rows) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.ledger = ledger;
        this.rows = rows;
    }

    public Campaign create(CampaignBrief brief, String by) {
        return campaigns.add(draft(brief, by));
    }

    Creation create(CampaignBrief brief, String by, String key, String bodyHash) {
        return campaigns.add(draft(brief, by), Text.required("Idempotency-Key", key, 200), bodyHash);
    }

    public Campaign get(UUID id) {
        return campaigns.find(id).orElseThrow(() -> Refusal.notFound("there is no campaign with this id"));
    }

    /** Voids plan and approval; only before the launch. */
    public Campaign edit(UUID id, CampaignBrief brief) {
        get(id);
        if (!campaigns.edit(id, brief, Instant.now())) {
            throw conflict("only a campaign that is a draft or planned can be edited", id);
        }
        plans.clear(id);
        return get(id);
    }

    public Campaign plan(UUID id) {
        get(id);
        if (!campaigns.move(
                id, List.of(State.DRAFT, State.PLANNED, State.FAILED), State.PLANNING, Instant.now(), null)) {
            throw conflict("only a draft can be planned", id);
        }
        // A plan that is there goes, and the approval with it: the hash of another plan is another one.
        plans.clear(id);
        return get(id);
    }

    /** Approval of what was planned, by somebody else, who says which content was looked at. */
    public Campaign approve(UUID id, String contentHash, String by) {
        Campaign campaign = get(id);
        if (campaign.createdBy().equals(by)) {
            throw Refusal.forbidden("a campaign is approved by another person than who created it");
        }
        if (!campaigns.approve(id, contentHash, by, Instant.now())) {
            throw conflict("what was looked at is not what is planned now, or nothing is planned", id);
        }
        return get(id);
    }

    public Campaign launch(UUID id) {
        Campaign campaign = get(id);
        Instant now = Instant.now();
        if (!campaign.mayLeave()) {
            throw new Refusal(Refusal.Category.CONFLICT, "the campaign asks for an approval of what is planned now");
        }
        Instant notAfter = campaign.brief().notAfter();
        if (notAfter != null && !now.isBefore(notAfter)) {
            throw new Refusal(Refusal.Category.CONFLICT, "it is past notAfter; nothing would be sent");
        }
        move(id, List.of(State.PLANNED), State.RUNNING, "only a planned campaign can be launched");
        return get(id);
    }

    public Campaign pause(UUID id) {
        get(id);
        move(id, List.of(State.RUNNING, State.PAUSED), State.PAUSED, "only a running campaign can be paused");
        return get(id);
    }

    public Campaign resume(UUID id) {
        get(id);
        move(id, List.of(State.PAUSED, State.RUNNING), State.RUNNING, "only a paused campaign can be resumed");
        return get(id);
    }

    /** Stops what is pending; what has left stays sent. */
    public Campaign abort(UUID id) {
        get(id);
        List<State> before =
                List.of(State.DRAFT, State.PLANNING, State.PLANNED, State.RUNNING, State.PAUSED, State.ABORTED);
        move(id, before, State.ABORTED, "a campaign that has ended cannot be aborted");
        ledger.end(id, "aborted", "the campaign was aborted");
        return get(id);
    }

    /** Dead letters go again; how many. */
    public long replay(UUID id) {
        Campaign campaign = get(id);
        if (campaign.state() == State.ABORTED) {
            throw conflict("an aborted campaign sends nothing", id);
        }
        long replayed = ledger.replay(id, Instant.now());
        campaigns.move(id, List.of(State.DONE), State.RUNNING, Instant.now(), null);
        return replayed;
    }

    /** Rows of the ledger by state. */
    public Map<String, Long> standing(UUID id) {
        return rows.counts(get(id).id());
    }

    /** Rows of the ledger in shopper order after {@code after}. */
    public List<DeliveryRow> deliveries(UUID id, @Nullable String state, @Nullable String after, int limit) {
        return rows.page(get(id).id(), state, after, limit);
    }

    private void move(UUID id, List<State> from, State to, String otherwise) {
        if (!campaigns.move(id, from, to, Instant.now(), null)) {
            throw conflict(otherwise, id);
        }
    }

    private Refusal conflict(String sentence, UUID id) {
        return new Refusal(
                Refusal.Category.CONFLICT,
                sentence + "; it is " + get(id).state().wireName());
    }

    private static Campaign draft(CampaignBrief brief, String by) {
        Instant now = Instant.now();
        return new Campaign(
                UUID.randomUUID(), brief, State.DRAFT, by, now, now, null, null, null, null, null, 0, 0, true, null);
    }
}
