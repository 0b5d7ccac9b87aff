package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of a campaign: counts with intervals rather than bare rates, against the people who were left alone. */
@ApplicationScoped
public class CampaignReport {
    private static final int DRAWS = 1_000;

    private final PgLedgerRowStore ledger;
    private final PgOutcomeStore outcomes;
    private final PgPlanStore plans;
    private final PgArmStore promotions;
    private final Duration patience;

    @Inject
    CampaignReport(
            PgLedgerRowStore ledger,
            PgOutcomeStore outcomes,
            PgPlanStore plans,
            PgArmStore promotions,
            CampaignConfig config) {
        this.promotions = promotions;
        this.patience = config.outcome().patience();
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.plans = plans;
    }

    /**
     * A report.
     *
     * @param repeats messages that were taken again after a crash while they were leaving: the most that can have arrived twice
     * @param opens of emails whose pictures were fetched, which mail programs also do by themselves
     * @param writing what its texts came to
     * @param promoted arms of this campaign that later ones began with, the oldest first
     */
    @JsonInclude
    public record Report(
            Campaign campaign,
            Map<String, Long> deliveries,
            long repeats,
            Rate opens,
            Rate clicks,
            Rate purchases,
            Rate unsubscribes,
            Holdout holdout,
            List<TextReport> texts,
            List<ArmReport> arms,
            Writing writing,
            List<ArmPromotion> promoted) {}

    /** Those written to, those left alone, and how far apart they are. */
    @JsonInclude
    public record Holdout(Rate written, Rate leftAlone, Rate.@Nullable Lift lift) {}

    /**
     * One text.
     *
     * @param best how probable it is that this text is the best of its cluster and item
     * @param alone whether it alone is sent, because the stopping rule holds
     */
    public record TextReport(
            int cluster,
            String itemId,
            int variant,
            String arm,
            long sent,
            Rate opens,
            Rate clicks,
            Rate purchases,
            Rate left,
            double best,
            boolean alone) {}

    /**
     * All texts of one writer on a channel.
     *
     * @param best how probable it is that this writer is the best, each compared among the same readers and items
     * @param winner whether that is proven, so that it may be promoted
     */
    public record ArmReport(
            String channel,
            String arm,
            long sent,
            Rate clicks,
            Rate purchases,
            Rate left,
            double best,
            boolean winner) {}

    public Report of(Campaign campaign) {
        List<TextOutcome> all = outcomes.texts(campaign.id(), Instant.now(), Duration.ZERO);
        List<TextOutcome> judged = judged(campaign);
        PgOutcomeStore.Buyers buyers = outcomes.buyers(campaign.id());
        Rate written = Rate.of(buyers.writtenBuyers(), buyers.written());
        Rate leftAlone = Rate.of(buyers.leftAloneBuyers(), buyers.leftAlone());
        List<Variant> variants = plans.variants(campaign.id());
        return new Report(
                campaign,
                ledger.counts(campaign.id()),
                outcomes.repeats(campaign.id()),
                rate(all, TextOutcome::opens),
                rate(all, TextOutcome::clicks),
                rate(all, TextOutcome::purchases),
                rate(all, TextOutcome::left),
                new Holdout(written, leftAlone, leftAlone.of() == 0 ? null : written.over(leftAlone)),
                texts(all, judged, arms(variants)),
                campaign.brief().channels().stream()
                        .flatMap(channel -> arms(
                                on(campaign, channel, all), on(campaign, channel, judged), channel, arms(variants)))
                        .toList(),
                Writing.of(campaign, variants, plans.progress(campaign.id()).seconds()),
                promotions.of(campaign.id()));
    }

    /** The arm that this campaign shows to be the best on a channel; empty: none yet. */
    Optional<String> winner(Campaign campaign, Channel channel) {
        Map<String, String> arms = arms(plans.variants(campaign.id()));
        return new ArmComparison(on(campaign, channel, judged(campaign)), each -> arm(each, arms)).winner();
    }

    /** As far as they are old enough to be judged, which is what learning goes by. */
    private List<TextOutcome> judged(Campaign campaign) {
        return outcomes.texts(campaign.id(), Instant.now(), patience);
    }

    private List<TextOutcome> on(Campaign campaign, Channel channel, List<TextOutcome> all) {
        Set<Integer> clusters = plans.clusters(campaign.id()).stream()
                .filter(cluster -> cluster.channel() == channel)
                .map(Cluster::cluster)
                .collect(Collectors.toSet());
        return all.stream().filter(each -> clusters.contains(each.cluster())).toList();
    }

    private static List<TextReport> texts(List<TextOutcome> all, List<TextOutcome> judged, Map<String, String> arms) {
        Map<String, List<TextOutcome>> judgedBy = rivals(judged);
        List<TextReport> texts = new ArrayList<>();
        rivals(all).forEach((group, some) -> {
            double[] chances = VariantLearner.chances(some, DRAWS, new SplittableRandom(7));
            OptionalInt alone = StoppingRule.winner(judgedBy.getOrDefault(group, List.of()));
            for (int i = 0; i < chances.length; i++) {
                TextOutcome each = some.get(i);
                texts.add(new TextReport(
                        each.cluster(),
                        each.itemId(),
                        each.variant(),
                        arm(each, arms),
                        each.sent(),
                        Rate.of(each.opens(), each.sent()),
                        Rate.of(each.clicks(), each.sent()),
                        Rate.of(each.purchases(), each.sent()),
                        Rate.of(each.left(), each.sent()),
                        chances[i],
                        alone.isPresent() && alone.getAsInt() == i));
            }
        });
        return texts;
    }

    /** Texts of the same readers and item, in the order of their numbers. */
    private static Map<String, List<TextOutcome>> rivals(List<TextOutcome> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        each -> each.cluster() + " " + each.itemId(), LinkedHashMap::new, Collectors.toList()));
    }

    private static Stream<ArmReport> arms(
            List<TextOutcome> all, List<TextOutcome> judged, Channel channel, Map<String, String> arms) {
        ArmComparison comparison = new ArmComparison(judged, each -> arm(each, arms));
        Optional<String> winner = comparison.winner();
        Map<String, List<TextOutcome>> byArm = all.stream()
                .collect(Collectors.groupingBy(each -> arm(each, arms), LinkedHashMap::new, Collectors.toList()));
        return byArm.entrySet().stream()
                .map(each -> new ArmReport(
                        channel.wireName(),
                        each.getKey(),
                        sum(each.getValue(), TextOutcome::sent),
                        rate(each.getValue(), TextOutcome::clicks),
                        rate(each.getValue(), TextOutcome::purchases),
                        rate(each.getValue(), TextOutcome::left),
                        comparison.chance(each.getKey()),
                        winner.isPresent() && winner.get().equals(each.getKey())));
    }

    private static Map<String, String> arms(List<Variant> variants) {
        return variants.stream()
                .collect(Collectors.toMap(each -> key(each.cluster(), each.itemId(), each.variant()), Variant::arm));
    }

    private static Rate rate(List<TextOutcome> all, ToLongFunction<TextOutcome> count) {
        return Rate.of(sum(all, count), sum(all, TextOutcome::sent));
    }

    private static String arm(TextOutcome outcome, Map<String, String> arms) {
        return arms.getOrDefault(key(outcome.cluster(), outcome.itemId(), outcome.variant()), "unknown");
    }

    private static String key(int cluster, String itemId, int variant) {
        return cluster + " " + variant + " " + itemId;
    }

    private static long sum(List<TextOutcome> all, ToLongFunction<TextOutcome> value) {
        return all.stream().mapToLong(value).sum();
    }
}
