package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnMemoryTest {
    @Test
    void keepsTheNewestTurnsThatFitTogether() {
        List<Conversation.Turn> turns = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            turns.add(turn("message " + i, "x".repeat(100)));
        }
        assertEquals(
                List.of("message 7", "message 8", "message 9"), messages(new TurnMemory(3, 10_000).fitting(turns)));
        assertEquals(List.of("message 8", "message 9"), messages(new TurnMemory(6, 250).fitting(turns)));
        assertEquals(List.of(), messages(new TurnMemory(6, 50).fitting(turns)));
    }

    private static List<String> messages(List<Conversation.Turn> turns) {
        return turns.stream().map(Conversation.Turn::message).toList();
    }

    private static Conversation.Turn turn(String message, String reply) {
        return new Conversation.Turn(UUID.randomUUID(), message, reply, List.of(), true, null, null, Instant.now());
    }
}
