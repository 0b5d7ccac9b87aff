package dev.tastemaker.ingestion;

import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One run of an import, from where it stands to its end. While a batch is written the next one is read.
 *
 * <p>A batch and the progress over it are two transactions, so a crash between them leaves one batch in doubt. It is written
 * again, which changes nothing, and counted by what the store says was saved since the progress before it.
 */
final class ImportRun<T> {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    /** Records written at once, where entries of a feed hold many. */
    private static final int MOST_AT_ONCE = 2_000;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final Feed feed;
    private final Path file;
    private final Intake<T> intake;
    private final ImportJobStore jobs;
    private final BatchWriter<T> writer;
    private final RejectFile rejects;
    private final IngestionConfig config;
    private final ImportJob begun;
    private final long startedNanos = System.nanoTime();
    private volatile ImportJob job;
    private volatile boolean stopped;

    ImportRun(ImportJob job, Feed feed, Path file, Intake<T> intake, ImportJobStore jobs, IngestionConfig config) {
        this.begun = job;
        this.job = job;
        this.feed = feed;
        this.file = file;
        this.intake = intake;
        this.jobs = jobs;
        this.config = config;
        this.writer = new BatchWriter<>(intake, jobs::answers);
        this.rejects = new RejectFile(file.resolveSibling(job.rejectFile()));
    }

    /** Somebody else goes on with this import. */
    private static final class SupersededException extends RuntimeException {}

    ImportJob job() {
        return job;
    }

    /** Entries per second in this run. */
    double perSecond() {
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
        return (job.progress().linesDone() - begun.progress().linesDone()) / seconds;
    }

    /** Seconds this run needs for the rest, if it goes on as it did; null while nothing is known. */
    @Nullable
    Long secondsLeft() {
        long done = job.progress().bytesDone() - begun.progress().bytesDone();
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
        return done <= 0 ? null : Math.round((job.bytesTotal() - job.progress().bytesDone()) / (done / seconds));
    }

    /** Ends the run after the batch that is being written; a later run goes on there. */
    void stop() {
        stopped = true;
    }

    void run(boolean resumed) throws InterruptedException {
        try {
            rejects.keepFirst(begun.progress().rejected());
            if (!readAndWrite(resumed)) {
                return;
            }
            persist(() -> jobs.finish(job.id()));
            Files.deleteIfExists(file);
            LOG.infof("Import of %s is done: %s, %.0f lines/s", job.file(), counts(), perSecond());
        } catch (SupersededException e) {
            LOG.infof("Import of %s goes on elsewhere", job.file());
        } catch (IOException | RuntimeException e) {
            if (stopped) {
                return;
            }
            LOG.warnf(e, "Import of %s failed after %s", job.file(), counts());
            String reason = e instanceof Refusal || e instanceof IOException ? e.getMessage() : "an unexpected error";
            persist(() -> jobs.fail(job.id(), "after line " + job.progress().linesDone() + ": " + reason));
        }
    }

    /** False when it was stopped before the end. */
    private boolean readAndWrite(boolean resumed) throws IOException, InterruptedException {
        boolean doubtful = resumed;
        try (Feed.Opened opened = feed.open(file);
                ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            opened.rows().skip(begun.progress().linesDone());
            BatchReader<T> reader = new BatchReader<>(
                    opened.rows(),
                    feed.rowMapping(Clock.systemUTC()),
                    intake,
                    config.batchSize(),
                    opened.bytes()::count);
            Future<Batch<T>> next = ahead.submit(reader::next);
            while (!stopped) {
                Batch<T> batch = get(next);
                if (!batch.last()) {
                    next = ahead.submit(reader::next);
                }
                if (batch.rows() > 0) {
                    keep(batch, doubtful);
                    doubtful = false;
                }
                if (batch.last()) {
                    return true;
                }
            }
            next.cancel(true);
        }
        return false;
    }

    private static <R> R get(Future<R> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException("the reader failed", e.getCause());
        }
    }

    private void keep(Batch<T> batch, boolean doubtful) throws InterruptedException {
        List<Outcome> outcomes = write(batch.records(), doubtful);
        List<RejectFile.Reject> refused = new ArrayList<>(batch.rejects());
        long accepted = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Batch.Parsed<T> parsed = batch.parsed().get(i);
            switch (outcomes.get(i)) {
                case Outcome.Refused(String reason) ->
                    refused.add(new RejectFile.Reject(parsed.line(), reason, parsed.start()));
                case Outcome.Kept kept -> accepted += kept == Outcome.Kept.ACCEPTED ? 1 : 0;
            }
        }
        long stored = (long) outcomes.size() + batch.rejects().size() - refused.size();
        refused.sort(Comparator.comparingLong(RejectFile.Reject::line));
        rejects.add(refused);
        long bytesDone = Math.min(batch.bytesRead(), job.bytesTotal());
        advance(job.progress().plus(batch.rows(), bytesDone, accepted, stored - accepted, refused.size()));
    }

    private List<Outcome> write(List<T> records, boolean doubtfulBefore) throws InterruptedException {
        boolean doubtful = doubtfulBefore;
        List<Outcome> outcomes = new ArrayList<>();
        for (int attempt = 0; outcomes.size() < records.size(); ) {
            int from = outcomes.size();
            List<T> some = records.subList(from, Math.min(records.size(), from + MOST_AT_ONCE));
            try {
                outcomes.addAll(writer.write(some, doubtful ? job.updatedAt() : null));
            } catch (StoreAwayException e) {
                doubtful = true;
                pause(attempt++, e);
            }
        }
        return outcomes;
    }

    private void advance(ImportJob.Progress to) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                Optional<Instant> when = jobs.advance(job.id(), job.progress(), to);
                job = when.map(time -> job.at(to, time)).orElseGet(() -> advancedAlready(to));
                return;
            } catch (SupersededException e) {
                throw e;
            } catch (RuntimeException e) {
                pause(attempt, e);
            }
        }
    }

    // By an attempt of ours whose answer was lost; or by another process.
    private ImportJob advancedAlready(ImportJob.Progress to) {
        return jobs.find(job.id())
                .filter(stored -> stored.state() == ImportJob.State.RUNNING
                        && stored.progress().equals(to))
                .orElseThrow(SupersededException::new);
    }

    private void persist(Runnable change) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                change.run();
                return;
            } catch (RuntimeException e) {
                pause(attempt, e);
            }
        }
    }

    // The store may be away for as long as a restart of it takes; the file does not run away.
    private void pause(int attempt, RuntimeException cause) throws InterruptedException {
        if (stopped) {
            throw cause;
        }
        Duration pause = Duration.ofMillis(500L << Math.min(attempt, 10));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        LOG.warnf("Import of %s waits %d s for the store: %s", job.file(), bounded.toSeconds(), cause.getMessage());
        Thread.sleep(bounded);
    }

    private String counts() {
        ImportJob.Progress progress = job.progress();
        return "%d lines, %d accepted, %d unchanged, %d rejected"
                .formatted(progress.linesDone(), progress.accepted(), progress.unchanged(), progress.rejected());
    }
}
