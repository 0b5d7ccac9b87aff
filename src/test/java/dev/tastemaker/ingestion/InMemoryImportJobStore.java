package dev.tastemaker.ingestion;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Imports on the heap, for tests without PostgreSQL. */
class InMemoryImportJobStore implements ImportJobStore {
    final Map<UUID, ImportJob> jobs = new LinkedHashMap<>();

    @Override
    public synchronized void add(ImportJob job) {
        jobs.put(job.id(), job);
    }

    @Override
    public synchronized Optional<ImportJob> find(UUID id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public synchronized List<ImportJob> newest(int limit) {
        return jobs.values().stream()
                .sorted(Comparator.comparing(ImportJob::startedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ImportJob> unfinished() {
        return jobs.values().stream()
                .filter(job -> job.state() == ImportJob.State.RUNNING)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> advance(UUID id, ImportJob.Progress from, ImportJob.Progress to) {
        ImportJob job = jobs.get(id);
        if (job.progress().linesDone() != from.linesDone() || job.state() != ImportJob.State.RUNNING) {
            return Optional.empty();
        }
        Instant now = Instant.now();
        jobs.put(id, job.at(to, now));
        return Optional.of(now);
    }

    @Override
    public synchronized void finish(UUID id) {
        end(id, ImportJob.State.DONE, null);
    }

    @Override
    public synchronized void fail(UUID id, String error) {
        end(id, ImportJob.State.FAILED, error);
    }

    private void end(UUID id, ImportJob.State state, String error) {
        ImportJob job = jobs.get(id);
        jobs.put(
                id,
                new ImportJob(
                        id,
                        job.kind(),
                        job.file(),
                        job.format(),
                        job.mapping(),
                        state,
                        job.progress(),
                        job.bytesTotal(),
                        error,
                        job.startedAt(),
                        Instant.now(),
                        Instant.now()));
    }

    @Override
    public boolean answers() {
        return true;
    }
}
