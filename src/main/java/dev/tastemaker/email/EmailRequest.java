package dev.tastemaker.email;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.problem.Text;
import dev.tastemaker.profile.Shopper;
import org.jspecify.annotations.Nullable;

/**
 * A wish for one email.
 *
 * @param purpose what it is for, in a marketer's words: things of the catalog or only an intent
 * @param locale BCP 47; null: the shopper's own
 * @param filter what the items must be; null: anything visible that can be had
 * @param layout null: what suits the items
 */
public record EmailRequest(
        String shopperId,
        String purpose,
        @Nullable String locale,
        @Nullable ItemFilter filter,
        @Nullable EmailLayout layout) {
    public EmailRequest {
        shopperId = Text.required("shopperId", shopperId, 200);
        purpose = Text.required("purpose", purpose, 500);
        locale = locale == null || locale.isBlank() ? null : Shopper.checkedLocale(locale);
    }
}
