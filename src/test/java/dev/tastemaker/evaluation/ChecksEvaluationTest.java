package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.ingestion.FeedItems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecksEvaluationTest {
    @Test
    void theChecksCatchWhatIsSeededAndLetTheRestPass() {
        ChecksReport report =
                new ChecksEvaluation(CommandLine.parse("evaluate", "checks", "--count", "25", "--seed", "7")).run();
        assertTrue(report.caught() >= 0.98, report.json());
        assertTrue(report.falseAlarms() <= 0.02, report.json());
    }

    @Test
    void aRunCanBeRepeated() {
        String[] words = {"evaluate", "checks", "--count", "3"};
        assertEquals(
                new ChecksEvaluation(CommandLine.parse(words)).run().json(),
                new ChecksEvaluation(CommandLine.parse(words)).run().json());
    }

    @Test
    void aFaultMakesATextFalse() {
        List<Item> items = FeedItems.ofSample().subList(0, 20);
        FaultSeeder seeder = new FaultSeeder(items, 1);
        for (CopyText text : new CleanTexts().of(items.subList(0, 2))) {
            for (FaultKind kind : FaultKind.values()) {
                Optional<String> fault = seeder.seed(kind, text);
                assertTrue(fault.isEmpty() || !fault.get().equals(text.text()), kind + ": " + text.text());
            }
        }
    }
}
