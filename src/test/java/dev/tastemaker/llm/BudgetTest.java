package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetTest {
    @Test
    void refusesTheCallThatWouldOverrunIt() {
        Budget budget = Budget.of(10, 100, 1.0);
        assertTrue(budget.take(60, 0.5));
        assertFalse(budget.take(60, 0.1), "tokens");
        assertFalse(budget.take(10, 0.6), "money");
        budget.settle(60, 0.5, 20, 0.1);
        assertTrue(budget.take(60, 0.1), "what was not used is free again");
        assertEquals(80, budget.spent().tokens());
    }

    @Test
    void countsCalls() {
        Budget budget = Budget.of(2, Long.MAX_VALUE);
        assertTrue(budget.take(1, 0));
        assertTrue(budget.take(1, 0));
        assertFalse(budget.take(1, 0));
    }

    @Test
    void holdsTheOuterOneToo() {
        Budget day = Budget.of(10, 100);
        Budget turn = Budget.of(5, 80).within(day);
        assertTrue(turn.take(70, 0));
        assertFalse(turn.take(20, 0), "the turn's own");
        assertEquals(70, day.spent().tokens(), "what the turn refused is not the day's either");
        assertFalse(Budget.of(5, 80).within(day).take(40, 0), "the day's");
    }

    @Test
    void isNeverOverrunByManyAtOnce() {
        Budget budget = Budget.of(1_000, 500);
        long taken = IntStream.range(0, 2_000)
                .parallel()
                .filter(each -> budget.take(1, 0))
                .count();
        assertEquals(500, taken);
    }

    @Test
    void isNeverNegative() {
        assertThrows(IllegalArgumentException.class, () -> Budget.of(-1, 0));
    }

    @Test
    void aUseInsideAnotherStaysWithinTheDayOfItsOwnKey() {
        Budget innerDay = Budget.of(Long.MAX_VALUE, 100);
        Budget outerDay = Budget.of(Long.MAX_VALUE, 1_000);
        Budget campaign = Budget.of(10, 500).within(outerDay);
        ModelUse outer = new ModelUse("campaign", "outer key", null, "c-1", campaign);
        ModelUse inner = new ModelUse(
                "push", "inner key", "s-1", null, Budget.of(10, 500).within(innerDay));
        Budget both = outer.during(() -> inner.during(() -> ModelUse.current().budget()));
        assertTrue(both.take(80, 0));
        both.settle(80, 0, 60, 0);
        assertEquals(60, innerDay.spent().tokens());
        assertEquals(60, campaign.spent().tokens());
        assertEquals(60, outerDay.spent().tokens());
        assertFalse(both.take(50, 0), "the inner key's day has 40 left");
        assertTrue(both.fellShort());
        assertFalse(campaign.fellShort(), "which is not the campaign's fault");
        assertEquals(1, campaign.spent().calls(), "and nothing of it stands on the campaign's account");
        assertEquals(60, outerDay.spent().tokens());
    }

    @Test
    void theDayOfAKeyIsChargedOnceHoweverOftenItIsMet() {
        Budget day = Budget.of(Long.MAX_VALUE, 100);
        Budget both = Budget.of(5, 100).within(day).within(Budget.of(5, 100).within(day));
        assertTrue(both.take(60, 0));
        assertEquals(60, day.spent().tokens());
        both.settle(60, 0, 40, 0);
        assertEquals(40, day.spent().tokens());
        assertEquals(1, day.spent().calls());
    }

    @Test
    void whoLiesWithinWhatRefusedFellShortToo() {
        Budget day = Budget.of(Long.MAX_VALUE, 10);
        Budget campaign = Budget.of(5, 100).within(day);
        Budget turn = Budget.of(5, 100).within(campaign);
        assertFalse(turn.take(20, 0));
        assertTrue(day.fellShort() && campaign.fellShort() && turn.fellShort());
    }

    @Test
    void aUseInsideAnotherIsPaidByBoth() throws InterruptedException {
        Budget campaign = Budget.of(3, 1_000);
        ModelUse outer = new ModelUse("campaign", "key", null, "c-1", campaign);
        ModelUse inner = new ModelUse("push", null, "s-1", null, Budget.of(1, 1_000));
        ModelUse seen = outer.during(() -> inner.during(ModelUse::current));
        assertEquals("campaign", seen.use());
        assertEquals("c-1", seen.campaignId());
        assertEquals("s-1", seen.shopperId());
        assertTrue(seen.budget().take(1, 0));
        assertFalse(seen.budget().take(1, 0));
        assertEquals(1, campaign.spent().calls());
        assertEquals("other", ModelUse.current().use());
        String[] onThread = new String[1];
        outer.during(() -> {
            Thread thread = Thread.ofVirtual()
                    .start(() -> onThread[0] = ModelUse.current().use());
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 0;
        });
        assertEquals("campaign", onThread[0], "threads of a use are of the use");
    }
}
