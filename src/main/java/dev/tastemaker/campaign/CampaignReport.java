package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of a campaign: counts with intervals rather than bare rates, against the people who were left alone. */
@ApplicationScoped
public class CampaignReport {
    private final PgLedgerStore ledger;
    private final PgOutcomeStore outcomes;
    private final PgPlanStore plans;

    @Inject
    CampaignReport(PgLedgerStore ledger, PgOutcomeStore outcomes, PgPlanStore plans) {
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.plans = plans;
    }

    /**
     * A report.
     *
     * @param repeats messages that were taken again after a crash while they were leaving: the most that can have arrived twice
     * @param lift buyers among those written to against those left alone; null without a holdout
     */
    @JsonInclude
    public record Report(
            Campaign campaign,
            Map<String, Long> deliveries,
            long repeats,
            Rate clicks,
            Rate purchases,
            Rate unsubscribes,
            Holdout holdout,
            List<TextReport> texts,
            List<ArmReport> arms) {}

    /** Those written to, those left alone, and how far apart they are. */
    @JsonInclude
    public record Holdout(Rate written, Rate leftAlone, Rate.@Nullable Lift lift) {}

    /** @param best how probable it is that this text is the best of its cluster and item */
    public record TextReport(
            int cluster,
            String itemId,
            int variant,
            String arm,
            long sent,
            Rate clicks,
            Rate purchases,
            Rate left,
            double best) {}

    /** All texts of one writer. */
    public record ArmReport(String arm, long sent, Rate clicks, Rate purchases) {}

    public Report of(Campaign campaign) {
        List<TextOutcome> all = outcomes.texts(campaign.id(), Instant.now(), Duration.ZERO);
        PgOutcomeStore.Buyers buyers = outcomes.buyers(campaign.id());
        Rate written = Rate.of(buyers.writtenBuyers(), buyers.written());
        Rate leftAlone = Rate.of(buyers.leftAloneBuyers(), buyers.leftAlone());
        Map<String, String> arms = plans.variants(campaign.id()).stream()
                .collect(Collectors.toMap(each -> key(each.cluster(), each.itemId(), each.variant()), Variant::arm));
        return new Report(
                campaign,
                ledger.counts(campaign.id()),
                outcomes.repeats(campaign.id()),
                Rate.of(sum(all, TextOutcome::clicks), sum(all, TextOutcome::sent)),
                Rate.of(sum(all, TextOutcome::purchases), sum(all, TextOutcome::sent)),
                Rate.of(sum(all, TextOutcome::left), sum(all, TextOutcome::sent)),
                new Holdout(written, leftAlone, leftAlone.of() == 0 ? null : written.over(leftAlone)),
                texts(all, arms),
                arms(all, arms));
    }

    private static List<TextReport> texts(List<TextOutcome> all, Map<String, String> arms) {
        Map<String, List<TextOutcome>> rivals = all.stream()
                .collect(Collectors.groupingBy(
                        each -> each.cluster() + " " + each.itemId(), LinkedHashMap::new, Collectors.toList()));
        List<TextReport> texts = new ArrayList<>();
        rivals.values().forEach(some -> {
            double[] chances = VariantLearner.chances(some, new SplittableRandom(7));
            for (int i = 0; i < chances.length; i++) {
                TextOutcome each = some.get(i);
                texts.add(new TextReport(
                        each.cluster(),
                        each.itemId(),
                        each.variant(),
                        arm(each, arms),
                        each.sent(),
                        Rate.of(each.clicks(), each.sent()),
                        Rate.of(each.purchases(), each.sent()),
                        Rate.of(each.left(), each.sent()),
                        chances[i]));
            }
        });
        return texts;
    }

    private static List<ArmReport> arms(List<TextOutcome> all, Map<String, String> arms) {
        Map<String, List<TextOutcome>> byArm = all.stream()
                .collect(Collectors.groupingBy(each -> arm(each, arms), LinkedHashMap::new, Collectors.toList()));
        return byArm.entrySet().stream()
                .map(each -> {
                    long sent = sum(each.getValue(), TextOutcome::sent);
                    return new ArmReport(
                            each.getKey(),
                            sent,
                            Rate.of(sum(each.getValue(), TextOutcome::clicks), sent),
                            Rate.of(sum(each.getValue(), TextOutcome::purchases), sent));
                })
                .toList();
    }

    private static String arm(TextOutcome outcome, Map<String, String> arms) {
        return arms.getOrDefault(key(outcome.cluster(), outcome.itemId(), outcome.variant()), "unknown");
    }

    private static String key(int cluster, String itemId, int variant) {
        return cluster + " " + variant + " " + itemId;
    }

    private static long sum(List<TextOutcome> all, java.util.function.ToLongFunction<TextOutcome> value) {
        return all.stream().mapToLong(value).sum();
    }
}
