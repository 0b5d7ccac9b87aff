package dev.tastemaker.profile;

import dev.tastemaker.problem.Refusal;

/**
 * Who acts: a shopper by id, or somebody unknown by the session. One text for both, so that a session's acts are kept, counted
 * and learned from like a shopper's.
 */
public final class Visitor {
    private static final String SESSION = "session:";

    private Visitor() {}

    /** The session's text. */
    public static String ofSession(String sessionId) {
        if (!sessionId.matches("[A-Za-z0-9_.-]{1,100}")) {
            throw Refusal.invalid("sessionId must be 1 to 100 letters, digits, dots, dashes or underscores");
        }
        return SESSION + sessionId;
    }
}
