package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.InMemoryItemStore;
import dev.tastemaker.feedback.InMemoryInteractionStore;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.StrictJson;
import dev.tastemaker.profile.InMemoryShopperStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportServiceTest {
    private static final int LINES = 95;
    private static final ObjectMapper JSON = StrictJson.mapper();

    /** As if the process had been killed: nothing catches it. */
    private static final class Killed extends Error {}

    /** Interactions whose writer can be killed before or after the n-th batch went in. */
    private static final class MortalStore extends InMemoryInteractionStore {
        private int dieBefore = -1;
        private int dieAfter = -1;
        private int awayFor;
        private int batches;

        @Override
        public synchronized List<Boolean> save(List<Interaction> given) {
            if (awayFor > 0) {
                awayFor--;
                throw new IllegalStateException("the connection is closed");
            }
            if (batches == dieBefore) {
                throw new Killed();
            }
            List<Boolean> outcomes = super.save(given);
            if (batches++ == dieAfter) {
                throw new Killed();
            }
            return outcomes;
        }
    }

    private final MortalStore interactions = new MortalStore();
    private final InMemoryImportJobStore jobs = new InMemoryImportJobStore() {
        @Override
        public boolean answers() {
            return interactions.awayFor == 0;
        }
    };

    @TempDir
    Path folder;

    @Test
    void importsAFileAndDeletesIt() throws Exception {
        writeFeed();
        ImportService service = service();
        UUID id = service.start(ImportKind.INTERACTIONS, "feed.jsonl", FeedFormat.AUTO, null)
                .id();
        await(() -> ended(id));

        assertDone(id);
        assertFalse(Files.exists(folder.resolve("feed.jsonl")));
        List<String> rejects = Files.readAllLines(folder.resolve(id + ".rejects.tsv"));
        assertEquals(3, rejects.size());
        assertEquals("12\tthe line is not a JSON object\t[ \"tab\"]", rejects.getFirst());
    }

    @Test
    void goesOnAfterItWasKilledWhereverThatWas() throws Exception {
        for (int batch = 0; batch < 10; batch++) {
            killAndGoOn(batch, -1);
            killAndGoOn(-1, batch);
        }
    }

    private void killAndGoOn(int dieBefore, int dieAfter) throws Exception {
        jobs.jobs.clear();
        MortalStore fresh = interactions;
        fresh.clear();
        fresh.batches = 0;
        fresh.dieBefore = dieBefore;
        fresh.dieAfter = dieAfter;
        writeFeed();
        ImportService killed = service();
        UUID id = killed.start(ImportKind.INTERACTIONS, "feed.jsonl", FeedFormat.AUTO, null)
                .id();
        await(() -> killed.run(id).isEmpty());
        assertEquals(ImportJob.State.RUNNING, jobs.find(id).orElseThrow().state());

        fresh.dieBefore = -1;
        fresh.dieAfter = -1;
        service().resumeAll();
        await(() -> ended(id));
        assertDone(id);
        assertEquals(3, Files.readAllLines(folder.resolve(id + ".rejects.tsv")).size());
    }

    @Test
    void stopsAfterABatchAndGoesOnLater() throws Exception {
        writeFeed();
        ImportService first = service();
        UUID id = first.start(ImportKind.INTERACTIONS, "feed.jsonl", FeedFormat.AUTO, null)
                .id();
        first.stopAll();
        service().resumeAll();
        await(() -> ended(id));
        assertDone(id);
    }

    @Test
    void waitsWhileTheStoreIsAway() throws Exception {
        writeFeed();
        interactions.awayFor = 2;
        UUID id = service()
                .start(ImportKind.INTERACTIONS, "feed.jsonl", FeedFormat.AUTO, null)
                .id();
        await(() -> ended(id));
        assertDone(id);
    }

    @Test
    void failsWhenTheFileBreaksOffAndKeepsWhatWasRead() throws Exception {
        Path file = folder.resolve("feed.gz");
        try (var gzip = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 20_000; i++) {
                gzip.write(line(i * 7919 % 50_021).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        UUID id = service()
                .start(ImportKind.INTERACTIONS, "feed.gz", FeedFormat.AUTO, null)
                .id();
        await(() -> ended(id));
        ImportJob job = jobs.find(id).orElseThrow();
        assertEquals(ImportJob.State.FAILED, job.state());
        assertTrue(job.error().startsWith("after line "), job.error());
        assertTrue(job.progress().accepted() > 1_000);
        assertTrue(Files.exists(file));
    }

    @Test
    void failsWhenTheFileIsGoneAtTheNextStart() {
        ImportJob job = new ImportJob(
                UUID.randomUUID(),
                ImportKind.INTERACTIONS,
                "gone.jsonl",
                FeedFormat.JSONL,
                null,
                ImportJob.State.RUNNING,
                ImportJob.Progress.NONE,
                10,
                null,
                Instant.now(),
                Instant.now(),
                null);
        jobs.add(job);
        service().resumeAll();
        assertEquals(ImportJob.State.FAILED, jobs.find(job.id()).orElseThrow().state());
    }

    @Test
    void takesNoNameThatLeadsOutOfTheFolder() throws IOException {
        Path outside = Files.writeString(folder.resolveSibling("outside.jsonl"), "{}");
        Files.createSymbolicLink(folder.resolve("link.jsonl"), outside);
        ImportService service = service();
        for (String name : List.of(
                "../outside.jsonl",
                "..",
                ".",
                "",
                "/etc/passwd",
                "a/b",
                "a\\b",
                ".hidden",
                "x\0",
                "link.jsonl",
                "none")) {
            assertThrows(
                    Refusal.class, () -> service.start(ImportKind.ITEMS, name, FeedFormat.AUTO, null), "name " + name);
        }
        Files.delete(outside);
    }

    @Test
    void refusesWithoutAFolder() {
        ImportService service = new ImportService(jobs, intakes(), Configs.of(null));
        Refusal refusal =
                assertThrows(Refusal.class, () -> service.start(ImportKind.ITEMS, "a.jsonl", FeedFormat.AUTO, null));
        assertEquals(Refusal.Category.CONFLICT, refusal.category());
    }

    // 95 entries: 90 new ones, 2 that stand there twice, 3 that are refused (a broken one, a blind one, one of
    // tomorrow's
    // tomorrow); blank lines between.
    private void writeFeed() throws IOException {
        StringBuilder feed = new StringBuilder();
        for (int i = 0; i < 90; i++) {
            feed.append(line(i));
            if (i == 10) {
                feed.append("[\t\"tab\"]\n").append(line(3)).append('\n');
            }
            if (i == 50) {
                feed.append("{\"id\":\"x\"}\n").append(line(50));
            }
        }
        feed.append(
                "{\"id\":\"late\",\"shopperId\":\"s\",\"itemId\":\"i\",\"type\":\"view\",\"at\":\"2099-01-01T00:00:00Z\"}");
        Files.writeString(folder.resolve("feed.jsonl"), feed.toString());
    }

    private static String line(int i) {
        return "{\"id\":\"" + i
                + "\",\"shopperId\":\"s\",\"itemId\":\"i\",\"type\":\"view\",\"at\":\"2026-11-01T10:00:00Z\"}\n";
    }

    private void assertDone(UUID id) {
        ImportJob job = jobs.find(id).orElseThrow();
        assertEquals(ImportJob.State.DONE, job.state(), String.valueOf(job.error()));
        assertEquals(LINES, job.progress().linesDone());
        assertEquals(90, job.progress().accepted());
        assertEquals(2, job.progress().unchanged());
        assertEquals(3, job.progress().rejected());
        assertEquals(90, interactions.count());
    }

    private boolean ended(UUID id) {
        return jobs.find(id).orElseThrow().state() != ImportJob.State.RUNNING;
    }

    private ImportService service() {
        return new ImportService(jobs, intakes(), Configs.of(folder));
    }

    private Intakes intakes() {
        return new Intakes(
                new ItemIntake(new InMemoryItemStore(), JSON),
                new InteractionIntake(interactions, JSON),
                new ShopperIntake(new InMemoryShopperStore(), JSON));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant until = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(until), "still waiting");
            Thread.sleep(5);
        }
    }
}
