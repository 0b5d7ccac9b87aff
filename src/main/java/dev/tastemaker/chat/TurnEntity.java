package dev.tastemaker.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "turn")
class TurnEntity {
    @Id
    UUID id;

    @Column(name = "conversation_id")
    String conversationId;

    @Column(name = "position")
    int position;

    @Column(name = "message")
    String message;

    @Column(name = "reply")
    String reply;

    @Column(name = "item_ids")
    String[] itemIds;

    @Column(name = "composed")
    boolean composed;

    @Column(name = "model")
    @Nullable
    String model;

    @Column(name = "prompt_version")
    @Nullable
    String promptVersion;

    @Column(name = "at")
    Instant at;

    static TurnEntity of(String conversationId, int position, Conversation.Turn turn) {
        TurnEntity entity = new TurnEntity();
        entity.id = turn.turnId();
        entity.conversationId = conversationId;
        entity.position = position;
        entity.message = turn.message();
        entity.reply = turn.reply();
        entity.itemIds = turn.itemIds().toArray(String[]::new);
        entity.composed = turn.composed();
        entity.model = turn.model();
        entity.promptVersion = turn.promptVersion();
        entity.at = turn.at();
        return entity;
    }

    Conversation.Turn toTurn() {
        return new Conversation.Turn(id, message, reply, List.of(itemIds), composed, model, promptVersion, at);
    }
}
