package dev.tastemaker.campaign;

import dev.tastemaker.campaign.CampaignBrief.Budget;
import dev.tastemaker.campaign.CampaignBrief.Frequency;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.email.EmailLayout;
import dev.tastemaker.profile.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Briefs of tests. */
final class Briefs {
    private Briefs() {}

    static CampaignBrief of(Channel channel, List<String> shoppers, String brand) {
        return of(channel, shoppers, brand, null, null, null, null, false);
    }

    static CampaignBrief of(
            Channel channel,
            List<String> shoppers,
            String brand,
            @Nullable SendWindow window,
            @Nullable Instant notAfter,
            @Nullable Frequency frequency,
            @Nullable Double holdout,
            boolean approval) {
        return of(channel, shoppers, brand, window, notAfter, frequency, holdout, approval, new Budget(0, 0));
    }

    /** To an audience of any kind, about a promoted item or about a brand's. */
    static CampaignBrief to(Channel channel, Audience audience, @Nullable String promote, @Nullable String brand) {
        return brief(channel, audience, brand, promote, null, null, null, null, false, new Budget(0, 0), null);
    }

    /** With so many calls of a model. */
    static CampaignBrief costing(Channel channel, List<String> shoppers, String brand, int calls) {
        return of(channel, shoppers, brand, null, null, null, null, false, new Budget(calls, 1_000_000));
    }

    /** Of emails about one item and the items in it. */
    static CampaignBrief laidOut(List<String> shoppers, String promote, EmailLayout layout) {
        Audience audience = new Audience(shoppers, List.of(), List.of(), null, null, List.of());
        return brief(Channel.EMAIL, audience, null, promote, null, null, null, null, false, new Budget(0, 0), layout);
    }

    private static CampaignBrief of(
            Channel channel,
            List<String> shoppers,
            String brand,
            @Nullable SendWindow window,
            @Nullable Instant notAfter,
            @Nullable Frequency frequency,
            @Nullable Double holdout,
            boolean approval,
            Budget budget) {
        Audience audience = new Audience(shoppers, List.of(), List.of(), null, null, List.of());
        return brief(channel, audience, brand, null, window, notAfter, frequency, holdout, approval, budget, null);
    }

    private static CampaignBrief brief(
            Channel channel,
            Audience audience,
            @Nullable String brand,
            @Nullable String promote,
            @Nullable SendWindow window,
            @Nullable Instant notAfter,
            @Nullable Frequency frequency,
            @Nullable Double holdout,
            boolean approval,
            Budget budget,
            @Nullable EmailLayout layout) {
        ItemFilter filter = brand == null
                ? null
                : new ItemFilter(
                        List.of(), List.of(), List.of(brand), null, null, null, "in_stock", Map.of(), List.of());
        return new CampaignBrief(
                "bring the shopper back",
                List.of(channel),
                audience,
                filter,
                promote,
                null,
                List.of(),
                window,
                notAfter,
                frequency,
                holdout,
                budget,
                approval,
                layout);
    }
}
