package dev.tastemaker.learning;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the models read of an item.
 *
 * @param title may be empty
 * @param category path of names, widest first; may be empty
 * @param words further names it goes by: other categories, a brand
 */
public record ItemText(String title, List<String> category, List<String> words) {
    public static final ItemText NONE = new ItemText("", List.of());

    public ItemText {
        requireNonNull(title, "title is null");
        category = List.copyOf(category);
        words = List.copyOf(words);
    }

    public ItemText(String title, List<String> category) {
        this(title, category, List.of());
    }
}
