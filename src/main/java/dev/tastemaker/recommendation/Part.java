package dev.tastemaker.recommendation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One thing that had a say in where an item stands.
 *
 * @param name of the stage, the rule, the preference or the item that it is like
 * @param value what a stage added to the score; what the learned ranker, a boost or a wish multiplied it by; the place of a pin; how like an item
 *     before it (0 to 1); how probable it was that chance brought it here; what a ranker of lists is told of it, see {@link ItemFeatures}
 */
public record Part(Kind kind, String name, double value) {
    /** Of what kind. */
    public enum Kind {
        STAGE,
        RANKER,
        PIN,
        BOOST,
        BURY,
        LIKE,
        LIKENESS,
        VARIANT,
        EXPLORATION,
        FEATURE;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Part {
        requireNonNull(kind, "kind is null");
        requireNonNull(name, "name is null");
    }
}
