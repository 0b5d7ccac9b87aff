package dev.tastemaker.ingestion;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of the lines of a request.
 *
 * @param unchanged lines that the store had already
 * @param problems of the rejected lines the first hundred
 */
public record FeedAnswer(long accepted, long unchanged, long rejected, List<LineProblem> problems) {
    static final String DESCRIPTION = """
            Lines are written as they come, some hundreds at a time; sending them again changes nothing. The answer is 200 as
            soon as the body has lines, even when every line was rejected: it says which and why. With "Prefer: respond-async" the
            lines of items and interactions go over their channel, and the answer is 202 when the broker has them.""";

    /** Whether the request asks for its lines to go over the channel (RFC 7240). */
    static boolean isAsync(@Nullable String prefer) {
        return prefer != null && prefer.toLowerCase(Locale.ROOT).contains("respond-async");
    }

    /** A line that was rejected. */
    public record LineProblem(long line, String reason) {}
}
