package dev.tastemaker.learning;

/** Told how a piece of long work goes on; may be called from several threads. */
public interface TrainingListener {
    TrainingListener SILENT = (what, done, all, detail) -> {};

    /**
     * @param what the piece of work
     * @param done of {@code all} steps
     * @param detail what is known of it so far; may be empty
     */
    void progress(String what, long done, long all, String detail);
}
