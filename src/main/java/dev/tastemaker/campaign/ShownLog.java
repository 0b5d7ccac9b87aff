package dev.tastemaker.campaign;

import dev.tastemaker.campaign.MessageWriter.Ready;
import dev.tastemaker.campaign.PgLedgerStore.Settled;
import dev.tastemaker.feedback.Impression;
import dev.tastemaker.problem.BackgroundWork;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the rankers what was shown. A message that is logged twice is logged once; one that is not logged has still been sent. */
@ApplicationScoped
class ShownLog {
    private final Impression.Store impressions;
    private final BackgroundWork background;

    @Inject
    ShownLog(Impression.Store impressions, BackgroundWork background) {
        this.impressions = impressions;
        this.background = background;
    }

    void add(Channel channel, List<Ready> leaving, List<Settled> settled) {
        Set<String> sent = settled.stream()
                .filter(each -> each.state().equals("sent"))
                .map(each -> each.claimed().shopperId())
                .collect(Collectors.toSet());
        List<Impression> shown = leaving.stream()
                .filter(each -> sent.contains(each.parcel().shopperId()))
                .map(each -> new Impression(
                        each.parcel().shopperId(),
                        each.candidate().itemId(),
                        MessageActs.scenario(channel),
                        0,
                        each.parcel().id().toString(),
                        Map.of("campaign", 1),
                        null,
                        null))
                .toList();
        background.attempt("Logging what a campaign showed", () -> impressions.save(shown));
    }
}
