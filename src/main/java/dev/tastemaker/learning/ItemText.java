package dev.tastemaker.learning;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the models read of an item.
 *
 * @param title may be empty
 * @param categories names of the categories it stands in, widest first; may be empty
 */
public record ItemText(String title, List<String> categories) {
    public static final ItemText NONE = new ItemText("", List.of());

    public ItemText {
        requireNonNull(title, "title is null");
        categories = List.copyOf(categories);
    }
}
