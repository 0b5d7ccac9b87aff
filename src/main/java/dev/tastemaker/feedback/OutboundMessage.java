package dev.tastemaker.feedback;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.profile.Channel;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a push message or an email as it was handed out, with what made it and the act of consent that allowed it.
 *
 * @param content the answer as JSON
 * @param evidence which fact carries what, as JSON
 * @param composed whether code wrote it rather than a model
 * @param factsHash of the facts of all its items as they were; null: kept before facts were hashed
 * @param consentId row of the consent that was newest at that moment
 */
public record OutboundMessage(
        UUID id,
        Channel channel,
        String shopperId,
        String locale,
        String content,
        String evidence,
        boolean composed,
        @Nullable String model,
        @Nullable String promptVersion,
        @Nullable String factsHash,
        long consentId) {
    public OutboundMessage {
        requireNonNull(id, "id is null");
        requireNonNull(channel, "channel is null");
        requireNonNull(shopperId, "shopperId is null");
        requireNonNull(content, "content is null");
        requireNonNull(evidence, "evidence is null");
    }

    /** Where messages are kept. Methods block; callers run on virtual threads. */
    public interface Store {
        void save(OutboundMessage message);

        /** The message of an id; empty when there is none. */
        Optional<OutboundMessage> find(UUID id);
    }
}
