package dev.tastemaker.push;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.problem.Text;
import dev.tastemaker.profile.Shopper;
import org.jspecify.annotations.Nullable;

/**
 * A wish for one push message.
 *
 * @param goal what it is for, in a marketer's words: things of the catalog or only an intent
 * @param locale BCP 47; null: the shopper's own
 * @param filter what the item must be; null: anything visible that can be had
 */
public record PushRequest(
        String shopperId,
        String goal,
        @Nullable String locale,
        @Nullable ItemFilter filter) {
    public PushRequest {
        shopperId = Text.required("shopperId", shopperId, 200);
        goal = Text.required("goal", goal, 500);
        locale = locale == null || locale.isBlank() ? null : Shopper.checkedLocale(locale);
    }
}
