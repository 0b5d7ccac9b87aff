package dev.tastemaker.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.campaign.CampaignView;
import dev.tastemaker.campaign.Variant;
import dev.tastemaker.feedback.OutboundMessage;
import dev.tastemaker.guardrail.Evidence;
import dev.tastemaker.guardrail.EvidenceMap;
import dev.tastemaker.problem.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What carries the words of a message that was handed out. */
@Path("/messages/{id}/evidence")
@Tag(name = "Messages")
@RunOnVirtualThread
public class EvidenceResource {
    private final OutboundMessage.Store messages;
    private final CampaignView campaigns;
    private final ObjectMapper json;

    @Inject
    EvidenceResource(OutboundMessage.Store messages, CampaignView campaigns, ObjectMapper json) {
        this.messages = messages;
        this.campaigns = campaigns;
        this.json = json;
    }

    /**
     * A message and its evidence.
     *
     * @param campaignId null: a message on its own
     * @param composed whether code wrote all of it; false where a campaign's plan does not hold its text any more
     * @param factsHash of the facts of its items when it was written; null: kept before facts were hashed
     * @param provenance as the message itself says it; null: a push message, which carries none, or a campaign's
     * @param banner the picture across an email and what made it; null: none, or a campaign's
     * @param passages its texts in the order in which they are read
     * @param note of a campaign's message whether these are what was sent, where they may not be
     */
    public record MessageEvidence(
            String messageId,
            @Nullable UUID campaignId,
            String channel,
            String shopperId,
            boolean composed,
            @Nullable String model,
            @Nullable String promptVersion,
            @Nullable String factsHash,
            @Nullable JsonNode provenance,
            @Nullable JsonNode banner,
            List<EvidenceMap> passages,
            @Nullable String note) {}

    @GET
    @Operation(summary = "For every sentence of a message the facts that carry it, and where each stands")
    public MessageEvidence evidence(@PathParam("id") String id) {
        UUID messageId = uuid(id);
        return messages.find(messageId)
                .map(this::kept)
                .or(() -> campaigns.sent(messageId).map(EvidenceResource::foundAnew))
                .orElseThrow(() -> Refusal.notFound("there is no message " + id));
    }

    /** A message on its own is kept with its evidence. */
    private MessageEvidence kept(OutboundMessage message) {
        try {
            JsonNode content = json.readTree(message.content());
            List<Evidence> evidence = json.readValue(message.evidence(), new TypeReference<List<Evidence>>() {});
            SequencedMap<String, String> texts = new LinkedHashMap<>();
            Stream.of("title", "body", "subject", "preheader", "text")
                    .filter(content::hasNonNull)
                    .forEach(name -> texts.put(name, content.get(name).asText()));
            return new MessageEvidence(
                    message.id().toString(),
                    null,
                    message.channel().wireName(),
                    message.shopperId(),
                    message.composed(),
                    message.model(),
                    message.promptVersion(),
                    message.factsHash(),
                    content.get("provenance"),
                    content.hasNonNull("banner") ? content.get("banner") : null,
                    EvidenceMap.of(texts, evidence),
                    null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept message is always JSON", e);
        }
    }

    /** Of a campaign's message its plan and its hashes are kept. */
    private static MessageEvidence foundAnew(CampaignView.Message message) {
        Variant variant = message.variant();
        String model = variant == null ? null : variant.model();
        return new MessageEvidence(
                message.messageId().toString(),
                message.campaignId(),
                message.delivery().channel(),
                message.delivery().shopperId(),
                variant != null && model == null,
                model,
                variant == null || model == null ? null : variant.arm(),
                message.delivery().factsHash(),
                null,
                null,
                message.evidence().passages(),
                message.evidence().note());
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(Objects.requireNonNull(id));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("there is no message of this id");
        }
    }
}
