package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One message ready to leave.
 *
 * @param id the same for each try of the same (campaign, recipient, step), so that a provider that can may drop a repeat
 * @param contacts where the person is reached; an outlet that needs none ignores them
 */
record Parcel(UUID id, UUID campaignId, String shopperId, List<Contact> contacts, Content content) {
    /** What is said. */
    sealed interface Content {
        Channel channel();
    }

    /** @param link where a tap leads */
    record PushContent(String title, String body, String link) implements Content {
        @Override
        public Channel channel() {
            return Channel.PUSH;
        }
    }

    /** @param headers beside those of every email */
    record EmailContent(String subject, String html, String text, Map<String, String> headers) implements Content {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }
    }

    static UUID id(UUID campaignId, String shopperId, int step) {
        return UUID.nameUUIDFromBytes((campaignId + "\n" + step + "\n" + shopperId).getBytes(StandardCharsets.UTF_8));
    }
}
