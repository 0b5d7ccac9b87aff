package dev.tastemaker.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Everything that is kept of one shopper, to be told or erased as a whole. */
final class ShopperData {
    private ShopperData() {}

    /**
     * What is kept.
     *
     * @param tables name of the table to its rows as they are stored
     */
    record Export(String shopperId, Map<String, JsonNode> tables) {}

    /**
     * What was erased.
     *
     * @param rows name of the table to the number of its rows
     */
    record Erasure(String shopperId, Map<String, Long> rows, long total) {}

    /** Reads and erases across the whole store. */
    interface Store {
        Export export(String shopperId);

        Erasure erase(String shopperId);
    }
}
