package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NextItemScoresTest {
    @Test
    void countsWhatIsAmongTheFirst() {
        // first, third, sixth, eleventh
        NextItemScores scores = NextItemScores.of(new double[] {0, 2, 5, 10});
        assertEquals(0.5, scores.recall5());
        assertEquals(0.75, scores.recall10());
        assertEquals((1 + 0.5) / 4, scores.ndcg5(), 1e-12, "log2(2) = 1 and log2(4) = 2");
        assertEquals((1 + 0.5 + Math.log(2) / Math.log(7)) / 4, scores.ndcg10(), 1e-12);
    }

    @Test
    void intervalsOfOneValueAreThatValue() {
        assertEquals("R@10 1.0000 to 1.0000, nDCG@10 1.0000 to 1.0000", NextItemScores.intervals(new double[50], 1));
    }

    @Test
    void namesItsFiguresForMachines() {
        assertEquals(
                "\"x_recall@5\":1.0000,\"x_ndcg@5\":1.0000,\"x_recall@10\":1.0000,\"x_ndcg@10\":1.0000",
                NextItemScores.of(new double[] {0}).json("x_"));
    }
}
