package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FileDelivererTest {
    private static final int MESSAGES = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OutletTo FOLDER = new OutletTo(0);

    @Test
    void longMessagesOfManyWorkersAreNotMixed() throws IOException {
        Path file = Path.of(FOLDER.file()).resolve("email.jsonl");
        Files.deleteIfExists(file);
        FileDeliverer outbox = new FileDeliverer(FOLDER, JSON);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MESSAGES; i++) {
                String shopper = "s-" + i;
                workers.execute(() -> outbox.deliver(email(shopper)));
            }
        }
        Set<String> shoppers = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            shoppers.add(JSON.readTree(line).path("shopperId").asText());
        }
        assertEquals(MESSAGES, shoppers.size());
    }

    /** As long as a real one, which is longer than the pieces that libraries write files in. */
    private static Parcel email(String shopper) {
        return new Parcel(
                UUID.randomUUID(),
                UUID.randomUUID(),
                shopper,
                List.of(),
                new Parcel.EmailContent("subject", "<p>" + "kettle ".repeat(6_000) + "</p>", "kettle", Map.of()));
    }
}
