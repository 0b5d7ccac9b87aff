package dev.tastemaker.chat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the chat room can be told. */
@ConfigMapping(prefix = "chat")
interface ChatConfig {
    /** Longest time a turn may wait for a model of an endpoint; then the composer answers. */
    @WithDefault("20s")
    Duration endpointDeadline();

    /** Longest time a turn may wait for a local model; then the composer answers. */
    @WithDefault("30s")
    Duration localDeadline();

    /** How many turns before this one a model is told of. */
    @WithDefault("6")
    int rememberedTurns();

    /** Most characters of earlier turns that a model is given; the oldest are left out first. */
    @WithDefault("4000")
    int rememberedLength();

    /** Most tool calls in one turn; after them the model must answer. */
    @WithDefault("6")
    int toolCalls();

    /** How many refused sentences of one turn a model may write again. */
    @WithDefault("2")
    int repairs();

    /** Most sentences of one reply; what a model writes after them is dropped. */
    @WithDefault("8")
    int sentences();

    /** How many cards a reply shows at most. */
    @WithDefault("6")
    int cards();

    /** How long a turn waits for the turn before it in the same conversation; then it is refused as a conflict. */
    @WithDefault("3s")
    Duration turnWait();

    /** Longest wait for the store to answer one call. */
    @WithDefault("10s")
    Duration storeTimeout();
}
