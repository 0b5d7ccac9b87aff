package dev.tastemaker.campaign;

import dev.tastemaker.campaign.PgAudienceStore.Span;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.feedback.ShopperItems;
import dev.tastemaker.llm.Budget;
import dev.tastemaker.llm.Budgets;
import dev.tastemaker.llm.ModelUse;
import dev.tastemaker.problem.BackgroundWork;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * From a brief to a ledger. Looks at the audience a span at a time, makes clusters of it, finds items for each, has a few texts
 * written, and enters everybody. A plan that was cut off goes on where it was.
 */
@ApplicationScoped
public class CampaignPlanner {
    /** What happened before is in an audience, unless so much was just imported that it takes longer. */
    private static final Duration PLAN_WAITS = Duration.ofMinutes(5);

    private static final Duration ESTIMATE_WAITS = Duration.ofSeconds(2);

    /** Longer than any cluster's texts take. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final String self = UUID.randomUUID().toString();
    private final PgAudienceStore audience;
    private final PgPlanStore plans;
    private final PgCampaignStore campaigns;
    private final ReachReader reaches;
    private final ItemGroups groups;
    private final VariantWriter writer;
    private final ArmDesk arms;
    private final Budgets budgets;
    private final BackgroundWork background;
    private final ShopperItems acts;
    private final CampaignConfig config;

    @Inject
    CampaignPlanner(
            PgAudienceStore audience,
            PgPlanStore plans,
            PgCampaignStore campaigns,
            ReachReader reaches,
            ItemGroups groups,
            VariantWriter writer,
            ArmDesk arms,
            Budgets budgets,
            BackgroundWork background,
            ShopperItems acts,
            CampaignConfig config) {
        this.audience = audience;
        this.plans = plans;
        this.campaigns = campaigns;
        this.reaches = reaches;
        this.groups = groups;
        this.writer = writer;
        this.arms = arms;
        this.budgets = budgets;
        this.background = background;
        this.acts = acts;
        this.config = config;
    }

    /**
     * What a campaign would come to, before anything is spent.
     *
     * @param calls drafts of a model, at their best and at their worst; never above the budget
     */
    public record Estimate(long recipients, List<Cluster> clusters, Reach reach, Calls calls, long tokens) {}

    /** Drafts: one for each text; with every repair. */
    public record Calls(int expected, int most) {}

    public Estimate estimate(CampaignBrief brief, Instant now) {
        acts.catchUp(ESTIMATE_WAITS);
        Reach reach = reaches.of(brief);
        Grouping grouping = grouping(brief, reach, now);
        List<Cluster> clusters = grouping.clusters(config.plan().clusters());
        int items = config.plan().items();
        int texts = clusters.stream()
                .mapToInt(each -> writer.drafts(each.channel(), items))
                .sum();
        int most = clusters.stream()
                .mapToInt(each -> writer.drafts(each.channel(), items) * writer.mostTries(each.channel()))
                .sum();
        CampaignBrief.Budget budget = budget(brief);
        int expected = Math.min(texts, budget.calls());
        return new Estimate(
                grouping.readers(),
                clusters,
                reach,
                new Calls(expected, Math.min(most, budget.calls())),
                Math.min(expected * 700L, budget.tokens()));
    }

    /** Plans or goes on planning a campaign in state planning, unless another does; done, the campaign is planned. */
    public void plan(UUID id) {
        if (!isMine(id)) {
            return;
        }
        Campaign campaign = campaigns.find(id).orElseThrow(() -> Refusal.notFound("there is no campaign with this id"));
        try {
            PgPlanStore.Progress progress = plans.progress(id);
            Reach reach = progress.reach() == null ? write(campaign) : progress.reach();
            enter(campaign, reach, Objects.requireNonNullElse(progress.plannedTo(), ""));
            if (!background.ending()) {
                plans.finish(id, contentHash(campaign.brief(), plans.clusters(id), plans.variants(id)), Instant.now());
            }
        } catch (Refusal e) {
            campaigns.move(id, List.of(Campaign.State.PLANNING), Campaign.State.FAILED, Instant.now(), e.sentence());
        }
    }

    private Reach write(Campaign campaign) {
        Instant now = Instant.now();
        CampaignBrief brief = campaign.brief();
        plans.clear(campaign.id());
        acts.catchUp(PLAN_WAITS);
        Reach reach = reaches.of(brief);
        List<Cluster> clusters = new ArrayList<>();
        List<Variant> variants = new ArrayList<>();
        ModelUse use = use(campaign);
        Map<Channel, Optional<Arm>> first =
                brief.channels().stream().collect(Collectors.toMap(Function.identity(), arms::first));
        List<Item> promoted = groups.promoted(brief);
        List<Item> named = promoted.isEmpty() ? groups.named(brief) : promoted;
        for (Cluster cluster :
                grouping(brief, reach, now).clusters(config.plan().clusters())) {
            List<Item> items = promoted.isEmpty()
                    ? groups.of(cluster.taste(), named, brief, config.plan().items())
                    : promoted.subList(
                            0, Math.min(promoted.size(), config.plan().items()));
            if (items.isEmpty()) {
                throw Refusal.notFound("no item that can be had fits the brief");
            }
            Cluster whole = cluster.with(items.stream().map(Item::id).toList());
            clusters.add(whole);
            requireMine(campaign);
            variants.addAll(use.during(() -> writer.write(
                    whole,
                    items,
                    brief,
                    first.getOrDefault(whole.channel(), Optional.empty()).orElse(null),
                    now)));
        }
        if (clusters.isEmpty()) {
            throw Refusal.notFound("nobody who may be written to fits the audience");
        }
        double seconds = Duration.between(now, Instant.now()).toMillis() / 1e3;
        plans.save(campaign.id(), reach, clusters, variants, use.budget(), seconds);
        return reach;
    }

    /** On the campaign's account, and on the day's of the key that created it. */
    private ModelUse use(Campaign campaign) {
        CampaignBrief.Budget allowed = budget(campaign.brief());
        Budget budget = Budget.of(allowed.calls(), allowed.tokens());
        String key = new Person(campaign.createdBy()).keyId();
        return new ModelUse(
                "campaign",
                key,
                null,
                campaign.id().toString(),
                key == null ? budget : budget.within(budgets.day(key)));
    }

    private Grouping grouping(CampaignBrief brief, Reach reach, Instant now) {
        Grouping grouping = new Grouping();
        Optional<Span> span = audience.span("", config.plan().batch());
        while (span.isPresent()) {
            grouping.add(audience.groups(span.get(), brief, reach, now));
            span = audience.span(span.get().to(), config.plan().batch());
        }
        return grouping;
    }

    private void enter(Campaign campaign, Reach reach, String from) {
        Instant now = campaign.updatedAt();
        Optional<Span> span = audience.span(from, config.plan().batch());
        while (span.isPresent() && !background.ending()) {
            requireMine(campaign);
            audience.enter(campaign.id(), span.get(), campaign.brief(), reach, now);
            span = audience.span(span.get().to(), config.plan().batch());
        }
    }

    private boolean isMine(UUID id) {
        Instant now = Instant.now();
        return plans.take(id, self, now, now.plus(LEASE));
    }

    private void requireMine(Campaign campaign) {
        if (!isMine(campaign.id())) {
            throw new IllegalStateException("the plan of " + campaign.id() + " was taken over or given up");
        }
    }

    private CampaignBrief.Budget budget(CampaignBrief brief) {
        return Objects.requireNonNullElseGet(
                brief.budget(),
                () -> new CampaignBrief.Budget(
                        config.plan().calls(), config.plan().tokens()));
    }

    /** What an approval is about: every text, every item, and to whom. */
    static String contentHash(CampaignBrief brief, List<Cluster> clusters, List<Variant> variants) {
        StringBuilder all = new StringBuilder(brief.toString());
        clusters.forEach(each ->
                all.append('\n').append(each.cluster()).append(each.taste()).append(each.itemIds()));
        variants.forEach(each -> all.append('\n')
                .append(each.cluster())
                .append(each.itemId())
                .append(each.variant())
                .append(each.content()));
        return sha256(all.toString());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
