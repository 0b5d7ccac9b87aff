package dev.tastemaker.catalog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The short name of an item, for places where a feed's whole title is too much. */
public final class ItemName {
    private static final int ENOUGH = 10;
    private static final List<String> ENDS_OF_SENTENCES = List.of(" - ", " – ", " — ", " | ", " (", "（");
    private static final List<String> ENDS = Stream.concat(ENDS_OF_SENTENCES.stream(), Stream.of(", ", "; ", "、"))
            .toList();

    private ItemName() {}

    /**
     * What stands before the title's first comma, dash or bracket, when that is long enough to be a name. The title of a video or
     * an article is a sentence, and stays whole as far as its commas go: "Wide slots" of "Wide slots, real bread" is torn.
     */
    public static String of(Item item) {
        String title = withoutKind(item);
        return item.kind() == ItemKind.PRODUCT ? ofTitle(title) : before(title, ENDS_OF_SENTENCES);
    }

    /** The same of a title alone. */
    public static String ofTitle(String whole) {
        return before(whole, ENDS);
    }

    private static String before(String whole, List<String> ends) {
        String title = whole.strip();
        int end = title.length();
        for (String mark : ends) {
            int at = title.indexOf(mark);
            if (at >= ENOUGH && at < end) {
                end = at;
            }
        }
        return title.substring(0, end).strip();
    }

    /** "Live: a Sunday stew" is named where it is already said that it is live. */
    private static String withoutKind(Item item) {
        String title = item.title().strip();
        boolean live = item.kind() == ItemKind.LIVESTREAM && title.regionMatches(true, 0, "live: ", 0, 6);
        return live ? title.substring(6, 7).toUpperCase(Locale.ROOT) + title.substring(7) : title;
    }
}
