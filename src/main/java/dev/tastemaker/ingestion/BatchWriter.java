package dev.tastemaker.ingestion;

import dev.tastemaker.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes records in batches. A record that the store will not have is found by halving its batch, and refused alone; that
 * the store is away is another matter, and thrown.
 */
final class BatchWriter<T> {
    private static final Logger LOG = Logger.getLogger(BatchWriter.class);
    /** When every one of at least so many records fails, it is not the records that are wrong. */
    private static final int SUSPICIOUS = 8;

    private final Intake<T> intake;
    private final BooleanSupplier storeAnswers;

    BatchWriter(Intake<T> intake, BooleanSupplier storeAnswers) {
        this.intake = intake;
        this.storeAnswers = storeAnswers;
    }

    /**
     * Keeps a batch.
     *
     * @param doubtfulSince when an earlier attempt at this very batch may have gone in: what is found to have been saved
     *     since then counts as accepted by it, as it would have been had we seen it finish; null: this is the first attempt
     * @return one outcome per record, in order; of an id that stands twice the first bears the outcome
     */
    List<Outcome> write(List<T> records, @Nullable Instant doubtfulSince) {
        if (records.isEmpty()) {
            return List.of();
        }
        try {
            return outcomes(records, changedIds(records, doubtfulSince));
        } catch (RuntimeException e) {
            if (!storeAnswers.getAsBoolean()) {
                throw new StoreAwayException(e);
            }
            return apart(records, doubtfulSince, e);
        }
    }

    private Set<String> changedIds(List<T> records, @Nullable Instant doubtfulSince) {
        List<Boolean> saved = intake.save(records);
        Set<String> changed = new HashSet<>();
        Set<String> rest = new HashSet<>();
        for (int i = 0; i < records.size(); i++) {
            (saved.get(i) ? changed : rest).add(intake.id(records.get(i)));
        }
        rest.removeAll(changed);
        if (doubtfulSince != null && !rest.isEmpty()) {
            changed.addAll(intake.savedSince(rest, doubtfulSince));
        }
        return changed;
    }

    private List<Outcome> outcomes(List<T> records, Set<String> changed) {
        return records.stream()
                .<Outcome>map(
                        record -> changed.remove(intake.id(record)) ? Outcome.Kept.ACCEPTED : Outcome.Kept.UNCHANGED)
                .toList();
    }

    private List<Outcome> apart(List<T> records, @Nullable Instant doubtfulSince, RuntimeException failure) {
        if (records.size() == 1) {
            return List.of(refused(records.getFirst(), failure));
        }
        int middle = records.size() / 2;
        List<Outcome> outcomes = new ArrayList<>(write(records.subList(0, middle), doubtfulSince));
        outcomes.addAll(write(records.subList(middle, records.size()), doubtfulSince));
        if (outcomes.size() >= SUSPICIOUS && outcomes.stream().allMatch(Outcome.Refused.class::isInstance)) {
            throw failure;
        }
        return outcomes;
    }

    private Outcome refused(T record, RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            return new Outcome.Refused(refusal.sentence());
        }
        LOG.warnf(failure, "The store refused the record %s", intake.id(record));
        return new Outcome.Refused("the store refused this record");
    }
}
