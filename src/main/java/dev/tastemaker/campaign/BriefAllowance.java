package dev.tastemaker.campaign;

/** The budget of a brief. A draft is only begun when it fits with all its repairs, so that the budget is never overrun. */
final class BriefAllowance implements Allowance {
    private static final int WORST_TRIES = 3;
    private static final int WORST_TOKENS = 1_500;

    private int calls;
    private long tokens;
    private boolean fellShort;

    BriefAllowance(CampaignBrief.Budget budget) {
        this.calls = budget.calls();
        this.tokens = budget.tokens();
    }

    @Override
    public boolean permits(int drafts) {
        int worst = drafts * WORST_TRIES;
        boolean fits = worst <= calls && (long) worst * WORST_TOKENS <= tokens;
        fellShort |= !fits;
        return fits;
    }

    @Override
    public void spend(int spentCalls, long spentTokens) {
        calls -= spentCalls;
        tokens -= spentTokens;
    }

    @Override
    public boolean fellShort() {
        return fellShort;
    }
}
