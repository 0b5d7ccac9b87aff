package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VariantLearnerTest {
    /** Of 5,000 messages in rounds of 200, answered at 10 and 5 in a hundred, the better text must get most; the even split gets half. */
    @Test
    void theBetterTextIsSentMoreAndMore() {
        SplittableRandom random = new SplittableRandom(1);
        long[] sent = new long[2];
        long[] clicks = new long[2];
        double[] rates = {0.05, 0.10};
        for (int round = 0; round < 25; round++) {
            List<TextOutcome> known = List.of(text(0, sent[0], clicks[0]), text(1, sent[1], clicks[1]));
            for (int i = 0; i < 200; i++) {
                int chosen = VariantLearner.best(known, random);
                sent[chosen]++;
                clicks[chosen] += random.nextDouble() < rates[chosen] ? 1 : 0;
            }
        }
        assertTrue(sent[1] > 3_500, sent[0] + " against " + sent[1]);
    }

    @Test
    void withNothingKnownEachIsSentAsOften() {
        SplittableRandom random = new SplittableRandom(2);
        List<TextOutcome> known = List.of(text(0, 0, 0), text(1, 0, 0));
        long first = 0;
        for (int i = 0; i < 2_000; i++) {
            first += VariantLearner.best(known, random) == 0 ? 1 : 0;
        }
        assertTrue(first > 900 && first < 1_100, Long.toString(first));
    }

    @Test
    void whoDrivesPeopleAwayLosesDespiteItsClicks() {
        List<TextOutcome> known = new ArrayList<>();
        known.add(new TextOutcome(1, "a", 0, 1_000, 1_000, 0, 60, 0, 60, 60, 0));
        known.add(new TextOutcome(1, "a", 1, 1_000, 1_000, 0, 50, 0, 0, 50, 0));
        assertTrue(VariantLearner.chances(known, 1_000, new SplittableRandom(4))[1] > 0.9);
    }

    @Test
    void anIntervalHoldsWhatTheTablesSay() {
        Rate rate = Rate.of(15, 148);
        assertEquals(0.0624, rate.low(), 0.0005);
        assertEquals(0.1606, rate.high(), 0.0005);
        Rate.Lift lift = Rate.of(56, 70).over(Rate.of(48, 80));
        assertEquals(0.2, lift.difference(), 1e-9);
        assertEquals(0.0524, lift.low(), 0.0005);
        assertEquals(0.3339, lift.high(), 0.0005);
    }

    private static TextOutcome text(int variant, long sent, long clicks) {
        return new TextOutcome(1, "item", variant, sent, sent, 0, clicks, 0, 0, clicks, 0);
    }
}
