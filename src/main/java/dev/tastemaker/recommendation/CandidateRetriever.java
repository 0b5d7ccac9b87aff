package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ScoredItem;
import java.util.List;

/**
 * One way to find candidates for a need. Each is useful alone; several run side by side and their ranks are fused. Blocks;
 * runs on a virtual thread of its own.
 */
interface CandidateRetriever {
    /** Its name in answers, logs and weights. */
    String stage();

    /** Whether it has anything to say to this need. */
    boolean serves(Need need);

    /** How much it counts for this need, beside what is configured; 0 leaves it out. */
    default double weight(Need need) {
        return 1;
    }

    /** Candidates within the need's filter, best first, each id once. */
    List<ScoredItem> retrieve(Need need, int limit);
}
