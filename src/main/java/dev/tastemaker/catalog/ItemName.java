package dev.tastemaker.catalog;

import java.util.Locale;

/** The short name of an item, for places where a feed's whole title is too much. */
public final class ItemName {
    private static final int ENOUGH = 10;
    private static final String[] ENDS = {", ", " - ", " – ", " — ", " | ", " (", "; ", "、", "（"};

    private ItemName() {}

    /** What stands before the title's first comma, dash or bracket, when that is long enough to be a name. */
    public static String of(Item item) {
        return ofTitle(withoutKind(item));
    }

    /** The same of a title alone. */
    public static String ofTitle(String whole) {
        String title = whole.strip();
        int end = title.length();
        for (String mark : ENDS) {
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
