package dev.tastemaker.catalog;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links that say where a reader came from, each thing once: what the shop's own link says of its source stays. */
public final class TaggedItem {
    private static final int LONGEST_LINK = 1_800;

    private TaggedItem() {}

    /** The same item, its link tagged with the channel and the campaign or message. */
    public static Item of(Item item, String campaign, String channel) {
        return linked(item, link(item.link(), campaign, channel));
    }

    /** The same item with another link. */
    public static Item linked(Item item, @Nullable String link) {
        return new Item(
                item.id(),
                item.kind(),
                item.title(),
                item.description(),
                item.body(),
                item.brand(),
                item.category(),
                item.price(),
                item.availability(),
                item.stock(),
                link,
                item.image(),
                item.language(),
                item.attributes(),
                item.mentions(),
                item.facts(),
                item.visibleFrom(),
                item.visibleTo());
    }

    /** A link, tagged. */
    public static @Nullable String link(@Nullable String link, String campaign, String channel) {
        if (link == null || link.length() > LONGEST_LINK) {
            return link;
        }
        URI uri;
        try {
            uri = URI.create(link);
        } catch (IllegalArgumentException e) {
            return link;
        }
        String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        String whole = link.substring(0, link.length() - fragment.length());
        if (link.contains("utm_")) {
            return once(whole, uri.getRawQuery()) + fragment;
        }
        String tags = "utm_source=tastemaker&utm_medium=" + channel + "&utm_campaign=" + campaign;
        return whole + (uri.getRawQuery() == null ? "?" : uri.getRawQuery().isEmpty() ? "" : "&") + tags + fragment;
    }

    /** Of two sources the first: a counter that reads the last would count another one than the shop's. */
    private static String once(String whole, @Nullable String query) {
        if (query == null) {
            return whole;
        }
        Set<String> seen = new HashSet<>();
        List<String> kept = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            if (!part.startsWith("utm_") || seen.add(part.replaceAll("=.*", ""))) {
                kept.add(part);
            }
        }
        return whole.substring(0, whole.length() - query.length()) + String.join("&", kept);
    }
}
