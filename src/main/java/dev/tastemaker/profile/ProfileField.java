package dev.tastemaker.profile;

/**
 * What of a profile a model may be told, by use. Names, addresses, time zones and consents are not among it: no prompt has a
 * place for them.
 */
public enum ProfileField {
    /** Nothing at all; it says so where a list may not be empty. */
    NONE,
    /** The shopper's own id. */
    ID,
    /** Language and region. */
    LOCALE,
    /** Categories that are turned to most. */
    CATEGORIES,
    /** Brands that are turned to most. */
    BRANDS,
    /** The price range that is usual. */
    PRICES,
    /** Taste in words, what was said of it included. */
    TASTE,
    /** Single acts: what was looked at, bought or put away, and when. */
    INTERACTIONS,
    /** The act that an item was chosen for, in a few words: "you looked at kettles". */
    REASON
}
