package dev.tastemaker.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.feedback.OutboundMessage;
import dev.tastemaker.guardrail.Evidence;
import dev.tastemaker.guardrail.EvidenceMap;
import dev.tastemaker.problem.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Objects;
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
    private final ObjectMapper json;

    @Inject
    EvidenceResource(OutboundMessage.Store messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /**
     * A message and its evidence.
     *
     * @param factsHash of the facts of its items when it was written; null: kept before facts were hashed
     * @param provenance as the message itself says it; null: a push message, which carries none
     * @param banner the picture across an email and what made it
     * @param passages its texts in the order in which they are read
     */
    public record MessageEvidence(
            String messageId,
            String channel,
            String shopperId,
            boolean composed,
            @Nullable String model,
            @Nullable String promptVersion,
            @Nullable String factsHash,
            @Nullable JsonNode provenance,
            @Nullable JsonNode banner,
            List<EvidenceMap> passages) {}

    @GET
    @Operation(summary = "For every sentence of a message the facts that carry it, and where each stands")
    public MessageEvidence evidence(@PathParam("id") String id) {
        OutboundMessage message =
                messages.find(uuid(id)).orElseThrow(() -> Refusal.notFound("there is no message " + id));
        try {
            JsonNode content = json.readTree(message.content());
            List<Evidence> evidence = json.readValue(message.evidence(), new TypeReference<List<Evidence>>() {});
            return new MessageEvidence(
                    id,
                    message.channel().wireName(),
                    message.shopperId(),
                    message.composed(),
                    message.model(),
                    message.promptVersion(),
                    message.factsHash(),
                    content.get("provenance"),
                    content.hasNonNull("banner") ? content.get("banner") : null,
                    Stream.of("title", "body", "subject", "preheader", "text")
                            .filter(content::hasNonNull)
                            .map(name -> EvidenceMap.of(
                                    name, withoutAddresses(content.get(name).asText()), evidence))
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept message is always JSON", e);
        }
    }

    /** An address states nothing, whatever words stand in it. */
    private static String withoutAddresses(String text) {
        return text.replaceAll(":? ?https?://\\S+", "");
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(Objects.requireNonNull(id));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("there is no message of this id");
        }
    }
}
