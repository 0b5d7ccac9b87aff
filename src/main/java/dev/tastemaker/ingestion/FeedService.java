package dev.tastemaker.ingestion;

import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines that come with a request: written batch by batch while the rest still arrives. */
@ApplicationScoped
class FeedService {
    private static final int MOST_PROBLEMS = 100;

    private final Intakes intakes;
    private final ImportJobStore jobs;
    private final IngestionConfig config;

    @Inject
    FeedService(Intakes intakes, ImportJobStore jobs, IngestionConfig config) {
        this.intakes = intakes;
        this.jobs = jobs;
        this.config = config;
    }

    FeedAnswer take(ImportKind kind, InputStream body) throws IOException {
        return take(intakes.of(kind), body);
    }

    private <T> FeedAnswer take(Intake<T> intake, InputStream body) throws IOException {
        BatchWriter<T> writer = new BatchWriter<>(intake, jobs::answers);
        BatchReader<T> reader =
                new BatchReader<>(Feed.lines(body), RowMapping.NATIVE, intake, config.batchSize(), () -> 0);
        Tally tally = new Tally();
        Batch<T> batch;
        do {
            batch = reader.next();
            tally.add(batch, writer.write(batch.records(), null));
        } while (!batch.last());
        if (tally.rows == 0) {
            throw Refusal.invalid("the body has no lines");
        }
        return tally.answer();
    }

    private static final class Tally {
        private long rows;
        private long accepted;
        private long unchanged;
        private long rejected;
        private final List<FeedAnswer.LineProblem> problems = new ArrayList<>();

        <T> void add(Batch<T> batch, List<Outcome> outcomes) {
            rows += batch.rows();
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
