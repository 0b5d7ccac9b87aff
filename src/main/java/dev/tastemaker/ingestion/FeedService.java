package dev.tastemaker.ingestion;

import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** Lines that come with a request: written batch by batch while the rest still arrives. */
@ApplicationScoped
class FeedService {
    private static final Logger LOG = Logger.getLogger(FeedService.class);
    private static final int MOST_PROBLEMS = 100;
    private static final int WHOLE = 20_000;

    private final Intakes intakes;
    private final ImportJobStore jobs;
    private final FeedPublisher publisher;
    private final IngestionConfig config;

    @Inject
    FeedService(Intakes intakes, ImportJobStore jobs, FeedPublisher publisher, IngestionConfig config) {
        this.intakes = intakes;
        this.jobs = jobs;
        this.publisher = publisher;
        this.config = config;
    }

    /** Writes native lines; refused when there are none. */
    FeedAnswer take(ImportKind kind, InputStream body) throws IOException {
        FeedAnswer answer = take(intakes.of(kind), lines(body), RowMapping.NATIVE, config.batchSize());
        checkNotEmpty(answer.accepted() + answer.unchanged() + answer.rejected());
        return answer;
    }

    /** Writes a small feed in one transaction: all of it or nothing. */
    FeedAnswer takeWhole(ImportKind kind, RowReader rows, RowMapping mapping) throws IOException {
        return take(intakes.of(kind), rows, mapping, WHOLE);
    }

    /** Writes a feed of any length, batch by batch. */
    FeedAnswer take(ImportKind kind, RowReader rows, RowMapping mapping) throws IOException {
        return take(intakes.of(kind), rows, mapping, config.batchSize());
    }

    private <T> FeedAnswer take(Intake<T> intake, RowReader rows, RowMapping mapping, int size) throws IOException {
        BatchWriter<T> writer = new BatchWriter<>(intake, jobs::answers);
        BatchReader<T> reader = new BatchReader<>(rows, mapping, intake, size, () -> 0);
        Tally tally = new Tally();
        Batch<T> batch;
        do {
            batch = reader.next();
            tally.add(batch, writer.write(batch.records(), null));
        } while (!batch.last());
        return tally.answer();
    }

    /**
     * Sends native lines to their channel instead of writing them here. Accepted is what the broker has, or, without one,
     * what its listener has written.
     */
    FeedAnswer publish(ImportKind kind, InputStream body) throws IOException {
        return publish(kind, intakes.of(kind), body);
    }

    private <T> FeedAnswer publish(ImportKind kind, Intake<T> intake, InputStream body) throws IOException {
        BatchReader<T> reader = new BatchReader<>(lines(body), RowMapping.NATIVE, intake, config.batchSize(), () -> 0);
        Tally tally = new Tally();
        Batch<T> batch;
        do {
            batch = reader.next();
            tally.add(batch, send(kind, intake, batch));
        } while (!batch.last());
        FeedAnswer answer = tally.answer();
        checkNotEmpty(answer.accepted() + answer.rejected());
        return answer;
    }

    private <T> List<Outcome> send(ImportKind kind, Intake<T> intake, Batch<T> batch) {
        List<CompletableFuture<Outcome>> sent = batch.records().stream()
                .map(record -> publisher
                        .send(kind, intake.key(record), intake.line(record))
                        .<Outcome>thenApply(done -> Outcome.Kept.ACCEPTED)
                        .exceptionally(failure -> new Outcome.Refused(sentence(failure))))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static String sentence(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Refusal refusal) {
            return refusal.sentence();
        }
        LOG.warn("A message could not be sent", cause);
        return "the channel did not take this line";
    }

    private RowReader lines(InputStream body) {
        return Feed.lines(new RequestBody(body, config.longestBody()));
    }

    private static void checkNotEmpty(long lines) {
        if (lines == 0) {
            throw Refusal.invalid("the body has no lines");
        }
    }

    private static final class Tally {
        private long accepted;
        private long unchanged;
        private long rejected;
        private final List<FeedAnswer.LineProblem> problems = new ArrayList<>();

        <T> void add(Batch<T> batch, List<Outcome> outcomes) {
            List<FeedAnswer.LineProblem> found = new ArrayList<>();
            batch.rejects().forEach(reject -> found.add(new FeedAnswer.LineProblem(reject.line(), reject.reason())));
            for (int i = 0; i < outcomes.size(); i++) {
                switch (outcomes.get(i)) {
                    case Outcome.Refused(String reason) ->
                        found.add(
                                new FeedAnswer.LineProblem(batch.parsed().get(i).line(), reason));
                    case Outcome.Kept.ACCEPTED -> accepted++;
                    case Outcome.Kept.UNCHANGED -> unchanged++;
                }
            }
            rejected += found.size();
            found.sort(Comparator.comparingLong(FeedAnswer.LineProblem::line));
            found.stream().limit(Math.max(0, MOST_PROBLEMS - problems.size())).forEach(problems::add);
        }

        FeedAnswer answer() {
            return new FeedAnswer(accepted, unchanged, rejected, problems);
        }
    }
}
