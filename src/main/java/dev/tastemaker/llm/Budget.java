package dev.tastemaker.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What may still be asked of models: calls, tokens and money, asked for before each call and settled after it. A budget may
 * lie within others, a turn's within a key's day and a campaign's, and a call has to fit all of them. Thread-safe; money is in the currency of the
 * endpoints' prices.
 */
public final class Budget {
    private final long calls;
    private final long tokens;
    private final double money;
    /** All that this one lies within, however far out, each once: a call that fits is taken once from each. */
    private final List<Budget> around;

    private long callsTaken;
    private long tokensTaken;
    private double moneyTaken;
    private boolean fellShort;

    /** What was taken so far. */
    public record Spent(long calls, long tokens, double money) {}

    private Budget(long calls, long tokens, double money, List<Budget> around) {
        this.calls = calls;
        this.tokens = tokens;
        this.money = money;
        this.around = List.copyOf(around);
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
        return new Budget(calls, tokens, money, List.of());
    }

    /** The same limits, not used yet, inside {@code outer} as well as inside what this one lies within: every call is taken from all. */
    public Budget within(Budget outer) {
        Stream<Budget> all = Stream.of(around.stream(), Stream.of(outer), outer.around.stream())
                .flatMap(Function.identity());
        return new Budget(calls, tokens, money, all.distinct().toList());
    }

    /** One call that will not cost more than this, or false and nothing is taken. Who took must {@link #settle}. */
    public boolean take(long mostTokens, double mostMoney) {
        List<Budget> taken = new ArrayList<>();
        for (Budget each : chain()) {
            if (!each.takeHere(mostTokens, mostMoney)) {
                taken.forEach(one -> one.giveBackHere(mostTokens, mostMoney));
                chain().stream()
                        .filter(one -> one == each || one.around.contains(each))
                        .forEach(Budget::refused);
                return false;
            }
            taken.add(each);
        }
        return true;
    }

    /** From the outermost to this one. */
    private List<Budget> chain() {
        List<Budget> chain = new ArrayList<>(around.reversed());
        chain.add(this);
        return chain;
    }

    private synchronized boolean takeHere(long mostTokens, double mostMoney) {
        if (callsTaken >= calls || tokensTaken > tokens - mostTokens || moneyTaken + mostMoney > money) {
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

    private synchronized void giveBackHere(long takenTokens, double takenMoney) {
        callsTaken--;
        tokensTaken -= takenTokens;
        moneyTaken -= takenMoney;
    }

    /** What a call that was taken cost in truth. */
    public void settle(long takenTokens, double takenMoney, long usedTokens, double usedMoney) {
        chain().forEach(each -> each.settleHere(usedTokens - takenTokens, usedMoney - takenMoney));
    }

    private synchronized void settleHere(long moreTokens, double moreMoney) {
        tokensTaken += moreTokens;
        moneyTaken += moreMoney;
    }

    public synchronized Spent spent() {
        return new Spent(callsTaken, tokensTaken, moneyTaken);
    }
}
