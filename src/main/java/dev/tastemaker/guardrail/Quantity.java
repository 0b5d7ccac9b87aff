package dev.tastemaker.guardrail;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;

/**
 * A number as a text states it.
 *
 * @param text the words with their unit or currency
 * @param value the number itself
 * @param base the number in the dimension's base unit, so that 1.7 l equals 1700 ml
 * @param currencies ISO codes that the currency sign may stand for; empty unless money
 */
record Quantity(
        String text,
        int start,
        int end,
        BigDecimal value,
        Dimension dimension,
        BigDecimal base,
        Set<String> currencies) {

    static Quantity plain(String text, int start, int end, BigDecimal value) {
        return new Quantity(text, start, end, value, Dimension.NONE, value, Set.of());
    }

    static Quantity of(String text, int start, int end, BigDecimal value, Dimension dimension) {
        return new Quantity(text, start, end, value, dimension, value, Set.of());
    }

    boolean is(Dimension other) {
        return dimension == other;
    }

    /** A physical unit: not money, not a share, not a name. */
    boolean isMeasure() {
        return dimension.compareTo(Dimension.LENGTH) >= 0;
    }

    boolean sameValue(Quantity other) {
        return value.compareTo(other.value) == 0;
    }

    boolean sameBase(Quantity other) {
        return dimension == other.dimension && base.compareTo(other.base) == 0;
    }

    boolean sameCurrency(Quantity other) {
        return !Collections.disjoint(currencies, other.currencies);
    }
}
