package dev.tastemaker.feedback;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act of a shopper.
 *
 * @param id idempotency key: the same id is counted once, whatever else differs
 * @param itemId null only for a search
 * @param value a rating's value, a watch's seconds, a purchase's quantity
 * @param query what was typed, for a search
 */
public record Interaction(
        String id,
        String shopperId,
        @Nullable String itemId,
        InteractionType type,
        Instant at,
        Scenario scenario,
        @Nullable Double value,
        @Nullable String query) {
    public Interaction {
        id = Text.required("id", id, 200);
        shopperId = Text.required("shopperId", shopperId, 200);
        itemId = Text.optional("itemId", itemId, 200);
        query = Text.optional("query", query, 500);
        if (type == null || at == null) {
            throw Refusal.invalid("an interaction needs a type and a time (at)");
        }
        scenario = scenario == null ? Scenario.FEED : scenario;
        if (itemId == null && type != InteractionType.SEARCH) {
            throw Refusal.invalid("itemId is missing; only a search may come without one");
        }
        if (value != null && !Double.isFinite(value)) {
            throw Refusal.invalid("value is not a number");
        }
    }
}
