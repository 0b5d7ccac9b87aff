package dev.tastemaker.guardrail;

/**
 * Where a passage will stand, and how much fits there. Lengths are graphemes, as a reader counts them; bytes are UTF-8, as
 * a push service counts them.
 */
public enum Form {
    PUSH_TITLE(1, 50, 700, 1, true),
    PUSH_BODY(1, 150, 2_000, 2, false),
    SUBJECT(1, 60, 900, 1, true),
    PREHEADER(40, 110, 1_500, 1, false),
    OPENING(1, 280, 4_000, 1, false),
    SUMMARY(1, 400, 6_000, 0, false),
    EMAIL_LINE(1, 160, 2_500, 0, false),
    SENTENCE(1, 600, 8_000, 1, false);

    private final int least;
    private final int most;
    private final int mostBytes;
    private final int mostEmoji;
    private final boolean headline;

    Form(int least, int most, int mostBytes, int mostEmoji, boolean headline) {
        this.least = least;
        this.most = most;
        this.mostBytes = mostBytes;
        this.mostEmoji = mostEmoji;
        this.headline = headline;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    int mostBytes() {
        return mostBytes;
    }

    int mostEmoji() {
        return mostEmoji;
    }

    /** A headline stands alone, so each of its words must be carried by a fact. */
    boolean headline() {
        return headline;
    }
}
