package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant, beside consent. All parts hold together; an absent part asks nothing.
 *
 * @param shopperIds exactly these
 * @param languages of the reader
 * @param timeZones IANA names
 * @param behaviour what they did of late
 * @param taste what they like, in words; becomes a list of categories that can be reviewed in the estimate and the plan
 * @param alike shoppers whose tastes the others share; they themselves are left out
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record Audience(
        List<String> shopperIds,
        List<String> languages,
        List<String> timeZones,
        @Nullable Behaviour behaviour,
        @Nullable String taste,
        List<String> alike) {
    static final Audience EVERYBODY = new Audience(List.of(), List.of(), List.of(), null, null, List.of());
    private static final int MOST_LISTED = 100_000;

    public Audience {
        shopperIds = texts("audience.shopperIds", shopperIds, MOST_LISTED, 200);
        languages = texts("audience.languages", languages, 50, 8);
        timeZones = texts("audience.timeZones", timeZones, 600, 100);
        taste = Text.optional("audience.taste", taste, 200);
        alike = texts("audience.alike", alike, 1_000, 200);
    }

    /**
     * Acts in a window.
     *
     * @param types empty: any
     * @param categories names of any level, compared without case; empty: any
     * @param days the window, back from the planning
     * @param atLeast so many acts; null: one
     */
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Behaviour(
            List<InteractionType> types,
            List<String> categories,
            int days,
            @Nullable Integer atLeast) {
        public Behaviour {
            types = types == null ? List.of() : List.copyOf(types);
            categories = texts("audience.behaviour.categories", categories, 50, 100);
            if (days < 1 || days > 3_660 || (atLeast != null && (atLeast < 0 || atLeast > 1_000_000))) {
                throw Refusal.invalid("audience.behaviour needs days from 1 to 3660 and atLeast from 0 to 1000000");
            }
        }

        int least() {
            return atLeast == null ? 1 : Math.max(1, atLeast);
        }
    }

    private static List<String> texts(String field, @Nullable List<String> values, int most, int maxLength) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw Refusal.invalid(field + " has " + values.size() + " entries; at most " + most + " are accepted");
        }
        return values.stream()
                .map(value -> Text.required(field, value, maxLength))
                .distinct()
                .toList();
    }
}
