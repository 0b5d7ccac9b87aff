package dev.tastemaker.campaign;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * When texts stop being tried against each other: when of each at least {@value #LEAST} messages are old enough to be judged, and one
 * is the best with a probability of at least 95 %. Then it alone is sent, for as long as the rule holds: it is asked anew with
 * every reading of the outcomes, and sampling goes on where later answers make it doubtful again.
 */
final class StoppingRule {
    static final long LEAST = 100;
    static final double SURE = 0.95;

    private static final int DRAWS = 4_000;

    private StoppingRule() {}

    /** The place of the text that is sent from now on; empty: go on trying. */
    static OptionalInt winner(List<TextOutcome> texts) {
        if (texts.size() < 2 || texts.stream().anyMatch(text -> text.matured() < LEAST)) {
            return OptionalInt.empty();
        }
        double[] chances = VariantLearner.chances(texts, DRAWS, new SplittableRandom(7));
        for (int i = 0; i < chances.length; i++) {
            if (chances[i] >= SURE) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
