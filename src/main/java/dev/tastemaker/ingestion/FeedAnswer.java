package dev.tastemaker.ingestion;

import java.util.List;

/**
 * What became of the lines of a request.
 *
 * @param unchanged lines that the store had already
 * @param problems of the rejected lines the first hundred
 */
public record FeedAnswer(long accepted, long unchanged, long rejected, List<LineProblem> problems) {
    static final String DESCRIPTION = """
            Lines are written as they come, some hundreds at a time; sending them again changes nothing. The answer is 200 as
            soon as the body has lines, even when every line was rejected: it says which and why.""";

    /** A line that was rejected. */
    public record LineProblem(long line, String reason) {}
}
