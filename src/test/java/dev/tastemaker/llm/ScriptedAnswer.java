package dev.tastemaker.llm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the scripted model answers to one request.
 *
 * @param text words, the message of an error, or the bytes of a malformed answer
 * @param raw true: {@code text} is sent as it stands, whatever it is
 */
public record ScriptedAnswer(
        int status, String text, List<Call> calls, String finishReason, boolean raw, Manner manner) {

    /** One tool call. */
    public record Call(String id, String name, String arguments) {}

    /**
     * How an answer arrives.
     *
     * @param before silence before the first byte
     * @param between silence after each event of a stream
     * @param diesAfter events of a stream that arrive before it ends too early; -1: it never does
     * @param quietly true: it ends as if it were complete; false: the connection is cut
     */
    record Manner(Duration before, Duration between, int diesAfter, boolean quietly, Optional<String> retryAfter) {
        static final Manner PROMPT = new Manner(Duration.ZERO, Duration.ZERO, -1, false, Optional.empty());
    }

    public static ScriptedAnswer words(String text) {
        return new ScriptedAnswer(200, text, List.of(), "stop", false, Manner.PROMPT);
    }

    /** One call of a tool. */
    public static ScriptedAnswer call(String name, String arguments) {
        return calls(new Call("call-1", name, arguments));
    }

    /** Several calls at once. */
    public static ScriptedAnswer calls(Call... calls) {
        return new ScriptedAnswer(200, "", List.of(calls), "tool_calls", false, Manner.PROMPT);
    }

    public static ScriptedAnswer refused(int status, String message) {
        return new ScriptedAnswer(status, message, List.of(), "", false, Manner.PROMPT);
    }

    /** The connection is closed before the first byte, as a server closes one it has kept for too long. */
    public static ScriptedAnswer hangingUp() {
        return refused(0, "");
    }

    /** Bytes that are no answer at all. */
    public static ScriptedAnswer malformed(String bytes) {
        return new ScriptedAnswer(200, bytes, List.of(), "", true, Manner.PROMPT);
    }

    /** The same after a silence. */
    public ScriptedAnswer after(Duration silence) {
        return with(old -> new Manner(silence, old.between, old.diesAfter, old.quietly, old.retryAfter));
    }

    /** The same, this slow from event to event. */
    public ScriptedAnswer dripping(Duration silence) {
        return with(old -> new Manner(old.before, silence, old.diesAfter, old.quietly, old.retryAfter));
    }

    /** The same, its connection cut after so many events. */
    public ScriptedAnswer dyingAfter(int events) {
        return with(old -> new Manner(old.before, old.between, events, false, old.retryAfter));
    }

    /** The same, ended after so many events as a proxy ends it whose model died: cleanly, without a finish reason. */
    public ScriptedAnswer fadingAfter(int events) {
        return with(old -> new Manner(old.before, old.between, events, true, old.retryAfter));
    }

    /** The same refusal with a Retry-After header. */
    public ScriptedAnswer retryAfter(String value) {
        return with(old -> new Manner(old.before, old.between, old.diesAfter, old.quietly, Optional.of(value)));
    }

    /** The same with another finish reason, for instance {@code length}. */
    public ScriptedAnswer finishing(String reason) {
        return new ScriptedAnswer(status, text, calls, reason, raw, manner);
    }

    private ScriptedAnswer with(UnaryOperator<Manner> change) {
        return new ScriptedAnswer(status, text, calls, finishReason, raw, change.apply(manner));
    }
}
