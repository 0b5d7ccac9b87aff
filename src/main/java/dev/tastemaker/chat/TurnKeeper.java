package dev.tastemaker.chat;

import dev.tastemaker.feedback.Impression;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.recommendation.Recommendation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Keeps what was sent, also when the shopper left in the middle: the turn as memory, its cards as impressions. An answer
 * does not fail with its memory.
 */
@ApplicationScoped
class TurnKeeper {
    private static final Logger LOG = Logger.getLogger(TurnKeeper.class);

    private final ConversationStore conversations;
    private final Impression.Store impressions;

    @Inject
    TurnKeeper(ConversationStore conversations, Impression.Store impressions) {
        this.conversations = conversations;
        this.impressions = impressions;
    }

    void remember(OpenTurn turn, Reply reply) {
        try {
            conversations.append(turn.conversationId(), memory(turn, reply));
            impressions.save(impressions(turn, reply));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Turn %s could not be remembered", turn.turnId());
        }
    }

    private static Conversation.Turn memory(OpenTurn turn, Reply reply) {
        return new Conversation.Turn(
                turn.turnId(),
                turn.message(),
                reply.text(),
                reply.itemIds(),
                reply.composed(),
                reply.model(),
                reply.promptVersion(),
                turn.at());
    }

    private static List<Impression> impressions(OpenTurn turn, Reply reply) {
        List<Impression> seen = new ArrayList<>();
        for (Recommendation each : reply.shown()) {
            Map<String, Integer> stages = new LinkedHashMap<>();
            each.stages().forEach(stage -> stages.put(stage.stage(), stage.rank()));
            seen.add(new Impression(
                    turn.shopperId(),
                    each.item().id(),
                    Scenario.CHAT,
                    seen.size(),
                    turn.turnId().toString(),
                    stages,
                    reply.model(),
                    reply.promptVersion()));
        }
        return seen;
    }
}
