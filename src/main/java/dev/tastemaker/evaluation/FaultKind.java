package dev.tastemaker.evaluation;

import java.util.Locale;

/** The ways in which a true text is made false. */
enum FaultKind {
    DIGIT_CHANGED,
    CURRENCY_SWAPPED,
    UNIT_CHANGED,
    CLAIM_ADDED,
    BRAND_SWAPPED,
    URGENCY_ADDED,
    PRICE_ROUNDED,
    NEGATION_DROPPED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
