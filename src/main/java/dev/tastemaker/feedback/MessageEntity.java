package dev.tastemaker.feedback;

import dev.tastemaker.profile.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "message")
class MessageEntity {
    @Id
    UUID id;

    @Column(name = "channel")
    String channel;

    @Column(name = "shopper_id")
    String shopperId;

    @Column(name = "locale")
    String locale;

    // JSON comes as text, because rooms that this one does not know make it. The inner cast keeps the client from
    // taking the
    // parameter for a jsonb value, which it would encode as one JSON string.
    @Column(name = "content")
    @ColumnTransformer(read = "cast(content as text)", write = "cast(cast(? as text) as jsonb)")
    String content;

    @Column(name = "evidence")
    @ColumnTransformer(read = "cast(evidence as text)", write = "cast(cast(? as text) as jsonb)")
    String evidence;

    @Column(name = "composed")
    boolean composed;

    @Column(name = "model")
    @Nullable
    String model;

    @Column(name = "prompt_version")
    @Nullable
    String promptVersion;

    @Column(name = "facts_hash")
    @Nullable
    String factsHash;

    @Column(name = "consent_id")
    long consentId;

    @Column(name = "at")
    Instant at;

    static MessageEntity of(OutboundMessage message) {
        MessageEntity entity = new MessageEntity();
        entity.id = message.id();
        entity.channel = message.channel().wireName();
        entity.shopperId = message.shopperId();
        entity.locale = message.locale();
        entity.content = message.content();
        entity.evidence = message.evidence();
        entity.composed = message.composed();
        entity.model = message.model();
        entity.promptVersion = message.promptVersion();
        entity.factsHash = message.factsHash();
        entity.consentId = message.consentId();
        entity.at = Instant.now();
        return entity;
    }

    OutboundMessage message() {
        return new OutboundMessage(
                id,
                Channel.of(channel),
                shopperId,
                locale,
                content,
                evidence,
                composed,
                model,
                promptVersion,
                factsHash,
                consentId);
    }
}
