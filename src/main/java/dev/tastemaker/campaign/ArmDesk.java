package dev.tastemaker.campaign;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What campaigns begin with: an arm that won in one of them, until another does or it is rolled back. */
@ApplicationScoped
public class ArmDesk {
    private final PgArmStore arms;
    private final CampaignReport reports;

    @Inject
    ArmDesk(PgArmStore arms, CampaignReport reports) {
        this.arms = arms;
        this.reports = reports;
    }

    /**
     * A channel.
     *
     * @param first what its next campaign begins with; null: what the service does by itself
     * @param history the newest first
     */
    public record Standing(String channel, @Nullable String first, List<ArmPromotion> history) {}

    List<Standing> standings() {
        return Arrays.stream(Channel.values()).map(this::standing).toList();
    }

    Standing standing(Channel channel) {
        List<ArmPromotion> history = arms.history(channel).reversed();
        return new Standing(
                channel.wireName(),
                history.isEmpty() ? null : history.getFirst().arm(),
                history);
    }

    /** @throws Refusal for an arm of which the campaign does not show that it is the best */
    Standing promote(Campaign campaign, Channel channel, String name, String by) {
        String arm = Arm.of(channel, name).name();
        Optional<String> winner = reports.winner(campaign, channel);
        if (winner.isEmpty() || !winner.get().equals(arm)) {
            throw new Refusal(
                    Refusal.Category.CONFLICT,
                    "this campaign does not show that " + arm + " is the best; it takes " + StoppingRule.LEAST
                            + " judged messages of each arm and a probability of " + StoppingRule.SURE);
        }
        arms.promote(channel, arm, campaign.id(), by, Instant.now());
        return standing(channel);
    }

    Standing rollBack(Channel channel, String by) {
        if (!arms.rollBack(channel, by, Instant.now())) {
            throw new Refusal(Refusal.Category.CONFLICT, "nothing is promoted on " + channel.wireName());
        }
        return standing(channel);
    }

    /** What a plan begins with. */
    Optional<Arm> first(Channel channel) {
        return arms.current(channel).map(name -> Arm.of(channel, name));
    }
}
