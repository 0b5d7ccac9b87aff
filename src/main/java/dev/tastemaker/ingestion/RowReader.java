package dev.tastemaker.ingestion;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a feed entry by entry, holding one at a time. A broken entry is an answer; only a broken file is an exception. */
interface RowReader extends Closeable {
    /** The next entry; null at the end. */
    @Nullable
    Row next() throws IOException;

    /** The next entry, and unread where it can be: for who may know another way to read it. */
    default @Nullable Row nextUnread() throws IOException {
        return next();
    }

    /** Passes over entries that an earlier run has dealt with. */
    default void skip(long rows) throws IOException {
        for (long i = 0; i < rows && next() != null; i++) {
            // read and forgotten
        }
    }
}
