package dev.tastemaker.campaign;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notes what people do with messages. A first click is also an act of the shopper, from which tastes and trends learn. */
@ApplicationScoped
class MessageActs {
    /** How the ids of such acts begin: outcomes know them already, from the message itself. */
    static final String CLICK = "message-click:";

    private final PgMessageActStore acts;
    private final InteractionStore interactions;

    @Inject
    MessageActs(PgMessageActStore acts, InteractionStore interactions) {
        this.acts = acts;
        this.interactions = interactions;
    }

    void clicked(MessageKey message, Item item) {
        Instant now = Instant.now();
        if (acts.add(message, "click", item.id(), now)) {
            interactions.save(List.of(new Interaction(
                    CLICK + UUID.nameUUIDFromBytes((message.messageId() + item.id()).getBytes(StandardCharsets.UTF_8)),
                    message.shopperId(),
                    item.id(),
                    InteractionType.CLICK,
                    now,
                    scenario(message.channel()),
                    null,
                    null)));
        }
    }

    void opened(MessageKey message) {
        acts.add(message, "open", null, Instant.now());
    }

    static Scenario scenario(Channel channel) {
        return switch (channel) {
            case PUSH -> Scenario.PUSH;
            case EMAIL -> Scenario.EMAIL;
        };
    }
}
