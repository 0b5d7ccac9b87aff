package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.Price;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.profile.ProfileService;
import dev.tastemaker.profile.Shopper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people look at: the plan as a document, and any recipient's message. */
@ApplicationScoped
public class CampaignView {
    private final PgPlanStore plans;
    private final PgLedgerRowStore ledger;
    private final ItemStore items;
    private final ProfileService profiles;
    private final MessageWriter writer;
    private final PgMessageActStore acts;
    private final PgCampaignStore campaigns;

    @Inject
    CampaignView(
            PgPlanStore plans,
            PgLedgerRowStore ledger,
            ItemStore items,
            ProfileService profiles,
            MessageWriter writer,
            PgMessageActStore acts,
            PgCampaignStore campaigns) {
        this.campaigns = campaigns;
        this.acts = acts;
        this.plans = plans;
        this.ledger = ledger;
        this.items = items;
        this.profiles = profiles;
        this.writer = writer;
    }

    /**
     * A plan.
     *
     * @param recipients without the holdout
     */
    public record Plan(
            Campaign campaign,
            @Nullable Reach audience,
            long recipients,
            long holdout,
            Writing writing,
            List<Part> clusters) {}

    /** A cluster with what it is told. */
    public record Part(Cluster cluster, List<Promoted> items, List<Variant> variants) {}

    /** An item in a few words. */
    public record Promoted(
            String id, String title, @Nullable Price price) {}

    /**
     * A recipient's message.
     *
     * @param messageId under which providers get it, and {@code /messages/{id}/evidence} knows it once it was sent
     * @param acts what the message's own links were used for
     * @param reviewer who approved what it says; null: nobody was asked
     * @param asSent whether it reads now exactly as it was sent; false before that, and when facts have changed since
     * @param evidence what carries its words
     */
    @JsonInclude
    public record Message(
            DeliveryRow delivery,
            UUID campaignId,
            UUID messageId,
            @Nullable Cluster cluster,
            @Nullable Variant variant,
            @Nullable Object content,
            List<MessageAct> acts,
            @Nullable String reviewer,
            boolean asSent,
            Carried evidence) {}

    /** @param only a cluster; null: all of them */
    public Plan plan(Campaign campaign, @Nullable Integer only) {
        UUID id = campaign.id();
        List<Variant> variants = plans.variants(id);
        PgPlanStore.Progress progress = plans.progress(id);
        Map<String, Long> counts = ledger.counts(id);
        long holdout = counts.getOrDefault("holdout", 0L);
        List<Part> parts = plans.clusters(id).stream()
                .filter(cluster -> only == null || cluster.cluster() == only)
                .map(cluster -> part(cluster, variants))
                .toList();
        return new Plan(
                campaign,
                progress.reach(),
                counts.values().stream().mapToLong(Long::longValue).sum() - holdout,
                holdout,
                Writing.of(campaign, variants, progress.seconds()),
                parts);
    }

    private Part part(Cluster cluster, List<Variant> variants) {
        return new Part(
                cluster,
                items.find(cluster.itemIds()).stream()
                        .map(item -> new Promoted(item.id(), item.title(), item.price()))
                        .toList(),
                variants.stream()
                        .filter(each -> each.cluster() == cluster.cluster())
                        .toList());
    }

    /** A message that was sent, by its id; empty where there is none, or nobody logged that it was shown. */
    public Optional<Message> sent(UUID messageId) {
        return ledger.sent(messageId)
                .flatMap(row -> campaigns.find(row.campaignId()).map(campaign -> message(campaign, row.shopperId())));
    }

    Message message(Campaign campaign, String shopperId) {
        DeliveryRow row = ledger.find(campaign.id(), shopperId);
        if (row == null) {
            throw Refusal.notFound("this campaign has no message to this shopper");
        }
        CampaignTexts texts = new CampaignTexts(plans.clusters(campaign.id()), plans.variants(campaign.id()));
        Cluster cluster = texts.cluster(row.cluster()).orElse(null);
        if (cluster == null) {
            return new Message(
                    row,
                    campaign.id(),
                    Parcel.id(campaign.id(), shopperId, row.step()),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    false,
                    Carried.nothing("The plan does not hold its text any more."));
        }
        Shopper shopper = profiles.of(shopperId).shopper();
        Claimed claimed = new Claimed(
                campaign.id(),
                shopperId,
                row.step(),
                Channel.of(row.channel()),
                row.cluster(),
                row.itemId(),
                row.attempts(),
                new Claimed.Reader(shopperId, shopper.displayName(), shopper.locale(), shopper.timeZone()));
        Map<String, Item> onSale = new HashMap<>();
        items.find(cluster.itemIds()).forEach(item -> onSale.put(item.id(), item));
        Integer sent = row.variant();
        VariantChoice same = sent == null
                ? VariantChoice.EVEN
                : (number, item, variants, who) -> Math.min(sent, variants.size() - 1);
        List<MessageAct> did = acts.of(campaign.id(), shopperId, row.step());
        return switch (writer.write(campaign, texts, claimed, onSale, same, MessageLinks.NOBODY, Instant.now())) {
            case MessageWriter.SoldOut none ->
                unwritten(row, claimed, cluster, did, "Nothing of what it may promote is to be had now.");
            case MessageWriter.HeldBack held -> unwritten(row, claimed, cluster, did, held.why());
            case MessageWriter.Ready ready ->
                new Message(
                        row,
                        campaign.id(),
                        claimed.messageId(),
                        cluster,
                        texts.of(cluster.cluster(), ready.candidate().itemId())
                                .get(ready.candidate().variant()),
                        ready.parcel().content(),
                        did,
                        campaign.approvedBy(),
                        row.state().equals("sent")
                                && ready.candidate().contentHash().equals(row.contentHash()),
                        Carried.of(row, ready));
        };
    }

    private static Message unwritten(
            DeliveryRow row, Claimed claimed, Cluster cluster, List<MessageAct> acts, String why) {
        return new Message(
                row,
                claimed.campaignId(),
                claimed.messageId(),
                cluster,
                null,
                null,
                acts,
                null,
                false,
                Carried.nothing(why));
    }
}
