package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/**
 * One entry of a feed as it stands there: a JSON line, a row of a table, an {@code <item>}.
 */
sealed interface Row {
    /** The line it begins on; the first is 1. */
    long line();

    /** How it begins, for the reject file. */
    String start();

    /**
     * An entry that could be read; whether it makes sense is not known yet.
     *
     * @param length characters of the whole entry
     */
    record Fields(long line, String start, int length, ObjectNode fields) implements Row {}

    /** An entry that could not be read. */
    record Broken(long line, String start, String reason) implements Row {}

    /**
     * A line of JSON that nobody has parsed yet.
     *
     * @param parsed what it is
     */
    record Unread(long line, String text, Supplier<Row> parsed) implements Row {
        @Override
        public String start() {
            return startOf(text);
        }
    }

    /** So much of an entry is kept to recognise it by. */
    static String startOf(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200);
    }
}
