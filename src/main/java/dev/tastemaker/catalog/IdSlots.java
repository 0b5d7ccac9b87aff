package dev.tastemaker.catalog;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ids to places of something kept in memory. Ids that are numbers have hash codes that lie in rows, of which a {@code HashMap} makes
 * few and long bins; here they are spread first. Many may read while nobody changes it.
 */
public final class IdSlots {
    /** The place of an unknown id. */
    public static final int NOWHERE = -1;

    private @Nullable String[] ids = new String[1_024];
    private int[] slots = new int[ids.length];
    private int size;

    public int size() {
        return size;
    }

    public int get(String id) {
        int at = at(id);
        return ids[at] == null ? NOWHERE : slots[at];
    }

    public void put(String id, int slot) {
        int at = at(id);
        if (ids[at] == null) {
            if (2 * size >= ids.length) {
                grow();
                at = at(id);
            }
            ids[at] = id;
            size++;
        }
        slots[at] = slot;
    }

    /** @return the place that it had */
    public int remove(String id) {
        int at = at(id);
        if (ids[at] == null) {
            return NOWHERE;
        }
        int slot = slots[at];
        ids[at] = null;
        size--;
        // what stands behind it may have been put off by it
        for (int next = after(at); ids[next] != null; next = after(next)) {
            String moved = ids[next];
            ids[next] = null;
            int to = at(moved);
            ids[to] = moved;
            slots[to] = slots[next];
        }
        return slot;
    }

    /** All places, in no order. */
    public IntStream slots() {
        return IntStream.range(0, ids.length).filter(at -> ids[at] != null).map(at -> slots[at]);
    }

    /** Where an id stands, or would. */
    private int at(String id) {
        int hash = id.hashCode() * 0x9E3779B1;
        int at = (hash ^ hash >>> 15) & ids.length - 1;
        for (String there = ids[at]; there != null && !there.equals(id); there = ids[at]) {
            at = after(at);
        }
        return at;
    }

    private int after(int at) {
        return at + 1 & ids.length - 1;
    }

    private void grow() {
        String[] before = ids;
        int[] had = slots;
        ids = new String[2 * before.length];
        slots = new int[ids.length];
        for (int i = 0; i < before.length; i++) {
            String id = before[i];
            if (id != null) {
                int at = at(id);
                ids[at] = id;
                slots[at] = had[i];
            }
        }
    }
}
