package dev.tastemaker.ingestion;

import dev.tastemaker.ingestion.RejectFile.Reject;
import java.util.List;

/**
 * Some entries of a feed, read and not yet written.
 *
 * @param rows how many entries they were
 * @param bytesRead of the file so far
 * @param last whether the feed ends here
 */
record Batch<T>(List<Parsed<T>> parsed, List<Reject> rejects, long rows, long bytesRead, boolean last) {
    /** A record and the entry it stood in. */
    record Parsed<T>(long line, String start, T record) {}

    List<T> records() {
        return parsed.stream().map(Parsed::record).toList();
    }
}
