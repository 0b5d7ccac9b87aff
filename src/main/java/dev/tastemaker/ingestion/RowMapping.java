package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** From an entry as a feed spells it to native lines. */
@FunctionalInterface
interface RowMapping {
    /** The entry is a native line already. */
    RowMapping NATIVE = List::of;

    /** The native lines in an entry, mostly one; refused with a sentence when the entry makes no sense. */
    List<ObjectNode> map(ObjectNode row);
}
