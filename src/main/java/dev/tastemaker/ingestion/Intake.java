package dev.tastemaker.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One kind of record: how its native line is read and where it goes. */
interface Intake<T> {
    /** The record in a native line; refused with a sentence when it cannot be one. */
    T read(ObjectNode line) throws JsonProcessingException;

    /** The record in the text of a native line, when it is plain enough to be read in one pass; null: {@link #read} it. */
    default @Nullable T readPlain(String line) {
        return null;
    }

    String id(T record);

    /** The native line of a record. */
    String line(T record);

    /** What records must have in common to be kept in their order. */
    default String key(T record) {
        return id(record);
    }

    /** Keeps records in one transaction; per record, in order: true when it was new or changed anything. */
    List<Boolean> save(List<T> records);

    /** The ids among {@code ids} whose record was new or changed at {@code since} or later. */
    Set<String> savedSince(Collection<String> ids, Instant since);
}
