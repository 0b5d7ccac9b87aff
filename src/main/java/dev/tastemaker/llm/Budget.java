package dev.tastemaker.llm;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What may still be asked of models: calls, tokens and money, asked for before each call and settled after it. A budget may
 * lie within another, a turn's within a key's, and a call has to fit both. Thread-safe; money is in the currency of the
 * endpoints' prices.
 */
public final class Budget {
    private final long calls;
    private final long tokens;
    private final double money;
    private final @Nullable Budget within;
    private long callsTaken;
    private long tokensTaken;
    private double moneyTaken;
    private boolean fellShort;

    /** What was taken so far. */
    public record Spent(long calls, long tokens, double money) {}

    private Budget(long calls, long tokens, double money, @Nullable Budget within) {
        this.calls = calls;
        this.tokens = tokens;
        this.money = money;
        this.within = within;
    }

    /** Calls and tokens without an end; what is spent is counted all the same. */
    public static Budget unlimited() {
        return of(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    public static Budget of(long calls, long tokens) {
        return of(calls, tokens, Double.POSITIVE_INFINITY);
    }

    public static Budget of(long calls, long tokens, double money) {
        if (calls < 0 || tokens < 0 || money < 0) {
            throw new IllegalArgumentException("a budget is never below zero");
        }
        return new Budget(calls, tokens, money, null);
    }

    /** The same limits, not used yet, inside {@code outer}: every call is taken from both. */
    public Budget within(Budget outer) {
        return new Budget(calls, tokens, money, requireNonNull(outer, "outer is null"));
    }

    /** One call that will not cost more than this, or false and nothing is taken. Who took must {@link #settle}. */
    public boolean take(long mostTokens, double mostMoney) {
        if (within != null && !within.take(mostTokens, mostMoney)) {
            refused();
            return false;
        }
        if (takeHere(mostTokens, mostMoney)) {
            return true;
        }
        if (within != null) {
            within.giveBack(mostTokens, mostMoney);
        }
        return false;
    }

    private synchronized boolean takeHere(long mostTokens, double mostMoney) {
        if (callsTaken >= calls || tokensTaken > tokens - mostTokens || moneyTaken + mostMoney > money) {
            refused();
            return false;
        }
        callsTaken++;
        tokensTaken += mostTokens;
        moneyTaken += mostMoney;
        return true;
    }

    private synchronized void refused() {
        fellShort = true;
    }

    /** Whether a call was refused. */
    public synchronized boolean fellShort() {
        return fellShort;
    }

    private void giveBack(long takenTokens, double takenMoney) {
        synchronized (this) {
            callsTaken--;
            tokensTaken -= takenTokens;
            moneyTaken -= takenMoney;
        }
        if (within != null) {
            within.giveBack(takenTokens, takenMoney);
        }
    }

    /** What a call that was taken cost in truth. */
    public void settle(long takenTokens, double takenMoney, long usedTokens, double usedMoney) {
        synchronized (this) {
            tokensTaken += usedTokens - takenTokens;
            moneyTaken += usedMoney - takenMoney;
        }
        if (within != null) {
            within.settle(takenTokens, takenMoney, usedTokens, usedMoney);
        }
    }

    /** Whether a call of this size would be refused now. */
    public synchronized boolean spentUp(long mostTokens) {
        return callsTaken >= calls
                || tokensTaken > tokens - mostTokens
                || moneyTaken >= money
                || (within != null && within.spentUp(mostTokens));
    }

    public synchronized Spent spent() {
        return new Spent(callsTaken, tokensTaken, moneyTaken);
    }
}
