package dev.tastemaker.campaign;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it stands.
 *
 * @param contentHash of all that would be said; null before it was planned
 * @param approvedHash what was approved; holds only while it is the content's
 * @param calls of models that the plan cost, for refused drafts too
 * @param withinBudget false: the composer wrote what the budget no longer paid for
 */
public record Campaign(
        UUID id,
        CampaignBrief brief,
        State state,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String contentHash,
        @Nullable String approvedHash,
        @Nullable String approvedBy,
        @Nullable Instant launchedAt,
        @Nullable Instant finishedAt,
        int calls,
        long tokens,
        boolean withinBudget,
        @Nullable String note) {
    /** Where a campaign stands; lower case on the wire and in the store. */
    public enum State {
        DRAFT,
        PLANNING,
        PLANNED,
        RUNNING,
        PAUSED,
        DONE,
        ABORTED,
        FAILED;

        static State of(String name) {
            return valueOf(name.toUpperCase(java.util.Locale.ROOT));
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Campaign {
        requireNonNull(id, "id is null");
        requireNonNull(brief, "brief is null");
    }

    /** Whether what would be sent is what somebody else approved, or nobody asked for an approval. */
    boolean mayLeave() {
        return !brief.wantsApproval() || (contentHash != null && contentHash.equals(approvedHash));
    }
}
