package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells from the turns before what the shopper still sees. */
final class ScreenReader {
    private final ItemStore items;

    ScreenReader(ItemStore items) {
        this.items = items;
    }

    Screen read(List<Conversation.Turn> earlier, @Nullable Item page) {
        List<String> ids = list(earlier);
        List<Item> shown = ids.isEmpty() ? List.of() : items.find(ids);
        List<String> last = earlier.isEmpty() ? List.of() : earlier.getLast().itemIds();
        Item focus = last.size() != 1
                ? null
                : shown.stream()
                        .filter(item -> item.id().equals(last.getFirst()))
                        .findFirst()
                        .orElse(null);
        return new Screen(shown, page, focus);
    }

    /**
     * The newest list of cards. A turn that only spoke of some of the cards before it does not change what "the second one"
     * means.
     */
    private static List<String> list(List<Conversation.Turn> earlier) {
        List<String> list = List.of();
        for (Conversation.Turn turn : earlier.reversed()) {
            boolean spokeOfThese = !list.isEmpty() && turn.itemIds().containsAll(list);
            if (!list.isEmpty() && !turn.itemIds().isEmpty() && !spokeOfThese) {
                return list;
            }
            list = turn.itemIds().isEmpty() ? list : turn.itemIds();
        }
        return list;
    }
}
