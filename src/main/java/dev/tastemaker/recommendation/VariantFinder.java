package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemName;
import dev.tastemaker.catalog.ItemTraits;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells colours, sizes and second entries of one product from two products. */
final class VariantFinder {
    private static final double SHARED_WORDS = 0.6;
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final double sameProduct;

    VariantFinder(double sameProduct) {
        this.sameProduct = sameProduct;
    }

    /** Variants are in one group of the feed; or bear one name and brand; or nearly all of their words and meaning are the same. */
    boolean same(ItemTraits one, ItemTraits other, double cosine) {
        if (one.group() != null || other.group() != null) {
            return Objects.equals(one.group(), other.group());
        }
        if (!Objects.equals(one.brand(), other.brand())) {
            return false;
        }
        return (cosine >= 0.9 && family(one).equals(family(other)))
                || (cosine >= sameProduct && sharedWords(one.title(), other.title()) >= SHARED_WORDS);
    }

    private static String family(ItemTraits item) {
        return ItemName.ofTitle(item.title()).toLowerCase(Locale.ROOT);
    }

    private static double sharedWords(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        words.retainAll(others);
        return all.isEmpty() ? 0 : words.size() / (double) all.size();
    }

    private static Set<String> words(String title) {
        return new HashSet<>(List.of(WORD.split(title.toLowerCase(Locale.ROOT).strip())));
    }
}
