package dev.tastemaker.recommendation;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a need is to be served: where the answer will be shown, and with how much variety.
 *
 * @param diversity 0 (as ranked) to 1 (as different as can be); null: what is configured for such a need
 * @param requestKey names the request: asked again under the same key, chance falls the same way; null: nobody will ask again
 * @param locale of the visitor, when no profile tells it
 * @param zone of the visitor, when no profile tells it
 */
public record Serving(
        Scenario scenario,
        @Nullable Double diversity,
        @Nullable String requestKey,
        @Nullable String locale,
        @Nullable ZoneId zone) {
    /** In a chat, or wherever nothing more is known. */
    public static final Serving PLAIN = in(Scenario.CHAT);

    public Serving {
        requireNonNull(scenario, "scenario is null");
        if (diversity != null && !(diversity >= 0 && diversity <= 1)) {
            throw Refusal.invalid("diversity must be between 0 and 1");
        }
        requestKey = Text.optional("requestKey", requestKey, 200);
        locale = Text.optional("locale", locale, 35);
    }

    public static Serving in(Scenario scenario) {
        return new Serving(scenario, null, null, null, null);
    }

    Serving withRequestKey(String key) {
        return new Serving(scenario, diversity, key, locale, zone);
    }
}
