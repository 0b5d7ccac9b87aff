package dev.tastemaker.guardrail;

import java.util.List;

/** Text of the catalog as far as it may be read by a model or quoted to a shopper: sentences that state, none that order. */
public final class DataText {
    private DataText() {}

    /** The stating sentences of {@code text}, each without markup and hidden characters. */
    public static List<String> sentences(String text) {
        return StatedText.sentences(text);
    }

    /** Whether a short text, such as an attribute's value, only states. */
    public static boolean states(String text) {
        return StatedText.isForShoppers(text);
    }
}
