package dev.tastemaker.ingestion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tastemaker.problem.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a feed is written. */
public enum FeedFormat {
    /** Found out from the file. */
    AUTO,
    /** The native form, one JSON object per line; or any JSON Lines with a mapping. */
    JSONL,
    /** A table with commas or semicolons, native column names or a mapping. */
    CSV,
    /** A table with tabs, native column names or a mapping. */
    TSV,
    /** Google Merchant, RSS or Atom. */
    GOOGLE_XML,
    /** Google Merchant, a table. */
    GOOGLE_TSV,
    /** The Agentic Commerce product feed: JSON Lines or a table, in any of its spellings. */
    ACP;

    @JsonCreator
    public static FeedFormat of(String name) {
        for (FeedFormat format : values()) {
            if (format.wireName().equals(name)) {
                return format;
            }
        }
        throw Refusal.invalid("format must be one of "
                + Arrays.stream(values()).map(FeedFormat::wireName).collect(Collectors.joining(", ")));
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
