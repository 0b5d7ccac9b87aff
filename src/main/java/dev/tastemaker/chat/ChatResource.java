package dev.tastemaker.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.access.Callers;
import dev.tastemaker.llm.Budgets;
import dev.tastemaker.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Conversations, one streamed turn at a time. */
@Path("/conversations")
@Tag(name = "Chat")
public class ChatResource {
    private static final int MOST_TURNS = 200;

    private final ChatService chat;
    private final ConversationStore conversations;
    private final ObjectMapper json;
    private final Callers callers;
    private final Budgets budgets;

    @Inject
    ChatResource(
            ChatService chat, ConversationStore conversations, ObjectMapper json, Callers callers, Budgets budgets) {
        this.callers = callers;
        this.budgets = budgets;
        this.chat = chat;
        this.conversations = conversations;
        this.json = json;
    }

    /** A conversation as it is remembered. */
    public record RememberedConversation(String conversationId, List<RememberedTurn> turns) {}

    /** One of its turns. */
    public record RememberedTurn(
            String turnId,
            String message,
            String reply,
            List<String> itemIds,
            boolean composed,
            @Nullable String model,
            Instant at) {
        static RememberedTurn of(Conversation.Turn turn) {
            return new RememberedTurn(
                    turn.turnId().toString(),
                    turn.message(),
                    turn.reply(),
                    turn.itemIds(),
                    turn.composed(),
                    turn.model(),
                    turn.at());
        }
    }

    // Refusing takes a look into the store, and must be done before the first byte of the stream: hence a worker
    // thread.
    @POST
    @Path("/{id}/turns")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no") // a proxy that collects a stream takes its point away
    @Operation(summary = "One turn, answered as events: status, items, text, done")
    public Multi<OutboundSseEvent> turn(@PathParam("id") String id, @Nullable ChatTurn turn, @Context Sse sse) {
        if (turn == null) {
            throw Refusal.invalid("the body must be a JSON object with a message");
        }
        OpenTurn open = chat.open(id, turn);
        return budgets.use("chat", callers.current().keyId(), turn.shopperId())
                .during(() -> TurnStream.of(open, chat))
                .map(event -> sse.newEvent(event.name(), json(event)));
    }

    private String json(ChatEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A conversation as it is remembered")
    public RememberedConversation get(@PathParam("id") String id) {
        Conversation conversation = conversations
                .find(Conversation.checkedId(id))
                .orElseThrow(() -> Refusal.notFound("there is no conversation with this id"));
        callers.current().mayActFor(conversation.shopperId());
        return new RememberedConversation(
                conversation.id(),
                conversations.newest(conversation.id(), MOST_TURNS).stream()
                        .map(RememberedTurn::of)
                        .toList());
    }
}
