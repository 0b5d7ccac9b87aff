package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.learning.TrainingListener;
import java.util.HashMap;
import java.util.Map;

/** Progress on standard error: now and then a line for each piece of work, with the time it will still take at this pace. */
final class ProgressLines implements TrainingListener {
    private static final long EVERY = 5_000_000_000L;

    private record Piece(long began, long said) {}

    private final Map<String, Piece> pieces = new HashMap<>();

    @Override
    public synchronized void progress(String what, long done, long all, String detail) {
        long now = System.nanoTime();
        Piece piece = pieces.computeIfAbsent(what, name -> new Piece(now, now - EVERY));
        boolean finished = done >= all;
        if (now - piece.said() < EVERY && !finished) {
            return;
        }
        double seconds = (now - piece.began()) / 1e9;
        String left = finished || done <= 1 || seconds < 2
                ? ""
                : String.format(ROOT, ", at most %.0f s left", seconds / done * (all - done));
        System.err.printf(ROOT, "%s: %d of %d %s, %.0f s%s%n", what, done, all, detail, seconds, left);
        if (finished) {
            pieces.remove(what);
        } else {
            pieces.put(what, new Piece(piece.began(), now));
        }
    }
}
