package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchWriterTest {
    /** Keeps words; refuses a whole batch with a word that begins with an exclamation mark. */
    private static final class Words implements Intake<String> {
        private final Set<String> kept = new HashSet<>();
        private final Set<String> keptLately = new HashSet<>();
        private boolean away;

        @Override
        public String read(ObjectNode line) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String id(String word) {
            return word;
        }

        @Override
        public String line(String word) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Boolean> save(List<String> words) {
            if (away || words.stream().anyMatch(word -> word.startsWith("!"))) {
                throw new IllegalStateException("broken");
            }
            return words.stream().map(kept::add).toList();
        }

        @Override
        public Set<String> savedSince(Collection<String> ids, Instant since) {
            Set<String> found = new HashSet<>(keptLately);
            found.retainAll(ids);
            return found;
        }
    }

    private final Words words = new Words();
    private final BatchWriter<String> writer = new BatchWriter<>(words, () -> !words.away);

    @Test
    void saysWhatWasNewAndCountsAnIdOnceInABatch() {
        words.kept.add("old");
        assertEquals(
                List.of(Outcome.Kept.ACCEPTED, Outcome.Kept.UNCHANGED, Outcome.Kept.UNCHANGED),
                writer.write(List.of("new", "old", "new"), null));
        assertEquals(List.of(), writer.write(List.of(), null));
    }

    @Test
    void findsTheRecordsThatTheStoreWillNotHave() {
        List<String> batch = new ArrayList<>(
                IntStream.range(0, 100).mapToObj(Integer::toString).toList());
        batch.set(17, "!bad");
        batch.set(99, "!worse");
        List<Outcome> outcomes = writer.write(batch, null);
        for (int i = 0; i < batch.size(); i++) {
            assertEquals(i == 17 || i == 99, outcomes.get(i) instanceof Outcome.Refused, "record " + i);
        }
        assertEquals(98, words.kept.size());
    }

    @Test
    void whenEveryRecordFailsItIsNotTheRecords() {
        List<String> batch = IntStream.range(0, 20).mapToObj(i -> "!" + i).toList();
        assertThrows(IllegalStateException.class, () -> writer.write(batch, null));
    }

    @Test
    void aStoreThatIsAwayIsNoFaultOfTheRecords() {
        words.away = true;
        assertThrows(StoreAwayException.class, () -> writer.write(List.of("a", "b"), null));
    }

    @Test
    void aBatchInDoubtIsCountedByWhatWentInBefore() {
        words.kept.addAll(List.of("before", "lately"));
        words.keptLately.add("lately");
        assertEquals(
                List.of(Outcome.Kept.UNCHANGED, Outcome.Kept.ACCEPTED, Outcome.Kept.ACCEPTED),
                writer.write(List.of("before", "lately", "new"), Instant.EPOCH));
        assertTrue(words.kept.contains("new"));
    }
}
