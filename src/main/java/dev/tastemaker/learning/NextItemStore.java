package dev.tastemaker.learning;

import dev.tastemaker.catalog.ScoredItem;
import java.util.List;
import java.util.Set;

/** What shoppers turn to after what, counted as interactions arrive. Methods block; callers run on virtual threads. */
public interface NextItemStore {
    /**
     * Items that shoppers turned to just after (and, for less, just before) the given ones; visible or not.
     *
     * @param newestFirst what a shopper turned to, each once; an older one counts 0.7 as much as the next newer
     * @param without what is not to be found, beside these
     */
    List<ScoredItem> after(List<String> newestFirst, Set<String> without, int limit);

    /**
     * Counts anew up to {@code most} items that had interactions since they were last counted.
     *
     * @return how many were counted
     */
    int refresh(int most);
}
