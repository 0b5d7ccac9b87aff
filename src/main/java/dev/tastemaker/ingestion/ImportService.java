package dev.tastemaker.ingestion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Imports of files: one of each kind at a time, in the background, and on after a restart from where it stood. */
@ApplicationScoped
class ImportService {
    private static final Logger LOG = Logger.getLogger(ImportService.class);
    private static final Duration SHUTDOWN = Duration.ofSeconds(4);

    private final ImportJobStore jobs;
    private final Intakes intakes;
    private final IngestionConfig config;
    private final Map<UUID, ImportRun<?>> runs = new ConcurrentHashMap<>();
    private final Map<UUID, Thread> threads = new ConcurrentHashMap<>();
    private final Map<ImportKind, Semaphore> turns = new EnumMap<>(ImportKind.class);

    @Inject
    ImportService(ImportJobStore jobs, Intakes intakes, IngestionConfig config) {
        this.jobs = jobs;
        this.intakes = intakes;
        this.config = config;
        for (ImportKind kind : ImportKind.values()) {
            turns.put(kind, new Semaphore(1, true));
        }
    }

    /** Begins the import of a file in the import folder; refused when it is not there or cannot be what it is said to be. */
    ImportJob start(ImportKind kind, String fileName, FeedFormat wanted, @Nullable JsonNode mapping) {
        Path file = file(fileName);
        if (runs.values().stream().anyMatch(run -> run.job().file().equals(fileName))) {
            throw new Refusal(Refusal.Category.CONFLICT, "this file is being imported already");
        }
        Feed feed;
        long size;
        try {
            feed = Feed.of(file, kind, wanted, mapping);
            size = Files.size(file);
        } catch (IOException e) {
            throw Refusal.invalid("the file cannot be read: " + e.getMessage());
        }
        Instant now = Instant.now();
        UUID id = UUID.randomUUID();
        jobs.add(new ImportJob(
                id,
                kind,
                fileName,
                feed.format(),
                feed.definition(),
                ImportJob.State.RUNNING,
                ImportJob.Progress.NONE,
                size,
                null,
                now,
                now,
                null));
        ImportJob job = jobs.find(id).orElseThrow();
        launch(job, feed, file, intakes.of(kind), false);
        return job;
    }

    /** As the store has it. */
    Optional<ImportJob> find(UUID id) {
        return jobs.find(id);
    }

    List<ImportJob> newest(int limit) {
        return jobs.newest(limit);
    }

    /** The run of an import that is under way here. */
    Optional<ImportRun<?>> run(UUID id) {
        return Optional.ofNullable(runs.get(id));
    }

    private Path folder() {
        return config.importDir()
                .orElseThrow(() -> new Refusal(
                        Refusal.Category.CONFLICT, "this service has no import folder; IMPORT_DIR names it"));
    }

    // A name and nothing else: no folder, no link that leads out.
    private Path file(String name) {
        Text.required("file", name, 200);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._ +-]*")) {
            throw Refusal.invalid("file must be the name of a file in the import folder");
        }
        Path file = folder().resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Refusal.notFound("there is no file of this name in the import folder");
        }
        return file;
    }

    private <T> void launch(ImportJob job, Feed feed, Path file, Intake<T> intake, boolean resumed) {
        ImportRun<T> run = new ImportRun<>(job, feed, file, intake, jobs, config);
        runs.put(job.id(), run);
        threads.put(job.id(), Thread.ofVirtual().name("import-" + job.id()).start(() -> runInTurn(job, run, resumed)));
    }

    private void runInTurn(ImportJob job, ImportRun<?> run, boolean resumed) {
        Semaphore turn = requireNonNull(turns.get(job.kind()));
        try {
            turn.acquire();
            try {
                run.run(resumed);
            } finally {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Import of %s stopped; it goes on at the next start", job.file());
        } finally {
            runs.remove(job.id());
            threads.remove(job.id());
        }
    }

    void onStart(@Observes StartupEvent event) {
        if (config.importDir().isPresent()) {
            Thread.ofVirtual().name("imports-resume").start(this::resumeAll);
        }
    }

    /** Goes on with every import that an earlier process left unfinished. */
    void resumeAll() {
        for (ImportJob job : jobs.unfinished()) {
            if (!runs.containsKey(job.id())) {
                resume(job);
            }
        }
    }

    private void resume(ImportJob job) {
        Path file = folder().resolve(job.file());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            jobs.fail(job.id(), "the file is gone from the import folder");
            return;
        }
        LOG.infof(
                "Import of %s goes on after line %d", job.file(), job.progress().linesDone());
        launch(job, Feed.resumed(job.kind(), job.format(), job.mapping()), file, intakes.of(job.kind()), true);
    }

    void onStop(@Observes ShutdownEvent event) {
        stopAll();
    }

    /** Ends every run after the batch it is at. What does not end in time is in doubt, as after a crash. */
    void stopAll() {
        runs.values().forEach(ImportRun::stop);
        Instant until = Instant.now().plus(SHUTDOWN);
        for (Thread thread : threads.values()) {
            Duration left = Duration.between(Instant.now(), until);
            try {
                thread.join(left.isPositive() ? left : Duration.ofMillis(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
