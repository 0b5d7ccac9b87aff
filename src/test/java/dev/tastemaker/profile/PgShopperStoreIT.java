package dev.tastemaker.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PgShopperStoreIT extends ShopperStoreContract {
    @Inject
    ShopperStore store;

    @Override
    ShopperStore store() {
        return store;
    }

    @Test
    void twoFeedsWithTheSameShoppersDoNotLockEachOther() throws Exception {
        String prefix = UUID.randomUUID() + "-";
        List<Registration> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Shopper shopper = new Shopper(prefix + i, "Shopper " + i, "en", "UTC");
            lines.add(new Registration(
                    shopper, List.of(new Consent(Channel.EMAIL, true, Instant.EPOCH, "2026-03", "checkout"))));
        }
        List<Future<List<Boolean>>> answers = new ArrayList<>();
        try (ExecutorService feeds = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                List<Registration> given = i % 2 == 0 ? lines : lines.reversed();
                answers.add(feeds.submit(() -> store.saveAll(given)));
            }
        }
        long added = 0;
        for (Future<List<Boolean>> answer : answers) {
            added += answer.get().stream().filter(changed -> changed).count();
        }
        assertEquals(500, added);
    }
}
