package dev.tastemaker.guardrail;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * One fact of an item in a few English words, and where in a sentence it can stand.
 *
 * @param attribute it comes from; empty: it is said of the item as a whole
 */
public record FactPhrase(String words, Place place, String attribute) {
    private static final Pattern BARE = Pattern.compile("[\\d.,–-]+\\s\\p{L}+");

    public FactPhrase {
        requireNonNull(words, "words is null");
        requireNonNull(place, "place is null");
        requireNonNull(attribute, "attribute is null");
    }

    /** The same fact in other words. */
    FactPhrase saying(String others) {
        return new FactPhrase(others, place, attribute);
    }

    /** Whether it is nothing but an amount ("980 g", "2 pieces"): true, and of no use alone. */
    boolean isBare() {
        return place == Place.BESIDE && BARE.matcher(words).matches();
    }

    /** What can stand before a fact's words. */
    public enum Place {
        /** "in blue": a colour. */
        COLOUR,
        /** "in cotton velour": what it is made of. */
        MATERIAL,
        /** "with 30 settings": a part or a property that has a name. */
        PART,
        /** ", 48 cm long": nothing but a comma. */
        BESIDE,
        /** A sentence of its own. */
        SENTENCE
    }
}
