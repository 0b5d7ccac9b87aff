package dev.tastemaker.campaign;

/** What models may still cost. */
interface Allowance {
    /** Whether so many drafts, at their worst, still fit. */
    boolean permits(int drafts);

    void spend(int calls, long tokens);

    /** Whether something was asked for that did not fit. */
    boolean fellShort();
}
