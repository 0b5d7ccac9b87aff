package dev.tastemaker.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation")
class ConversationEntity {
    @Id
    String id;

    @Column(name = "shopper_id")
    @Nullable
    String shopperId;

    @Column(name = "created_at")
    Instant createdAt;

    Conversation toConversation() {
        return new Conversation(id, shopperId);
    }
}
